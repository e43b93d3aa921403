"""What stands below a story: found, ranked and kept, with the stories of its event."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from khobor.search import selectors as search
from khobor.selection import events, ranking
from khobor.selection.likeness import text_likeness
from khobor.selection.models import Band, Choice, StorySignature
from khobor.selection.ranking import Chosen, Wanted
from khobor.selection.signatures import Signature, bands
from khobor.selection.storing import Signed, signatures
from khobor.stories.selectors import chosen_ids, newest_ids
from khobor.wire import actions as wire

ALIKE: Final = 40  # candidates by text, and
OLD: Final = 12  # of those older than what is useful
SHARING: Final = 12  # candidates of each list that the story shares
MOST_LISTS: Final = 8
FIRST, RELATED, BACKGROUND = "first", "related", "background"
# A new story may enter the lists of so many others, published within so long.
OTHERS: Final = 8
RECENT: Final = timedelta(days=7)


def candidates(signed: Signed, first: Iterable[int]) -> dict[int, Signature]:
    """Stories that may stand below a story: by words, labels, shingles; and the editor's choice."""
    story = signed.signature
    labels = story.labels
    oldest = story.published_at - ranking.USEFUL
    found = set(first)
    if signed.weights:
        weights, language = signed.weights, labels.language
        found.update(search.alike(weights, language=language, since=oldest, count=ALIKE))
        found.update(search.alike(weights, language=language, until=oldest, count=OLD))
    for ids in newest_ids(_shared_lists(story)).values():
        found.update(ids)
    found.update(
        Band.objects.filter(key__in=bands(story.shingles)).values_list("story_id", flat=True)
    )
    found.discard(story.story_id)
    return {
        pk: other
        for pk, other in signatures(found).items()
        if other.labels.language == labels.language
    }


def _shared_lists(story: Signature) -> dict[str, int]:
    language = story.labels.language
    keys = [f"list:{language}:topic:{pk}" for pk in sorted(story.labels.topics)]
    if story.labels.kind == "opinion":
        keys += [f"list:{language}:byline:{pk}" for pk in sorted(story.labels.bylines)]
    keys += [f"list:section:{pk}" for pk in sorted(story.labels.sections)]
    return dict.fromkeys(keys[:MOST_LISTS], SHARING)


def choose(signed: Signed, *, may_reach_others: bool, now: datetime | None = None) -> set[int]:
    """Choose and keep what stands below a story; returns the stories whose pages changed.

    A story that comes in now may also enter the lists of a few others, and their timeline.
    """
    now = now or timezone.now()
    story = signed.signature
    first = chosen_ids(story.story_id)
    found = candidates(signed, first)
    texts = {pk: text_likeness(story.terms, other.terms) for pk, other in found.items()}
    with transaction.atomic():
        changed = events.join(story, found.values(), texts)
        changed |= _choose_one(story, found, texts, first=first, now=now)
        if may_reach_others:
            changed |= _reconsider(_reached(story, found, texts, now), story, now=now)
        tell(changed)
    return changed


def tell(story_ids: Iterable[int]) -> None:
    """Let the pages of these stories be made anew."""
    wire.write("related-changed", {f"related:{pk}" for pk in story_ids})


def _choose_one(
    story: Signature,
    found: Mapping[int, Signature],
    texts: Mapping[int, float],
    *,
    first: Sequence[int],
    now: datetime,
) -> set[int]:
    wanted = Wanted(
        first=tuple(first[: ranking.LISTED]),
        elsewhere=events.others_of([story.story_id]).get(story.story_id, frozenset()),
    )
    standing = standing_lists([story.story_id]).get(story.story_id, {})
    pool = {**signatures(standing.get(RELATED, ())), **found}
    chosen = ranking.choose(
        story,
        pool.values(),
        now=now,
        wanted=wanted,
        standing=standing.get(RELATED, ()),
        texts=texts,
    )
    StorySignature.objects.filter(pk=story.story_id).update(listed_at=now)
    return _keep(story.story_id, chosen, pool, standing, first=len(_known(wanted.first, pool)))


def _known(ids: Iterable[int], pool: Mapping[int, Signature]) -> list[int]:
    return [pk for pk in ids if pk in pool]


def _reached(
    story: Signature, found: Mapping[int, Signature], texts: Mapping[int, float], now: datetime
) -> list[Signature]:
    """The recent stories that the new one has most to do with."""
    worths = {
        pk: ranking.relevance(other, story, text=texts[pk])
        for pk, other in found.items()
        if now - other.published_at < RECENT
    }
    best = sorted(worths, key=lambda pk: (-worths[pk], -pk))[:OTHERS]
    return [found[pk] for pk in best if worths[pk] >= ranking.LEAST]


def _reconsider(others: Sequence[Signature], story: Signature, *, now: datetime) -> set[int]:
    """Let a new story into the lists of others, where it is better than what stands there.

    Where no list was ever chosen, that is still to come, or the story is too old.
    """
    kept = standing_lists([other.story_id for other in others])
    shown = signatures(pk for lists in kept.values() for ids in lists.values() for pk in ids)
    pool = shown | {story.story_id: story}
    mates = events.others_of(kept)
    changed: set[int] = set()
    for other in others:
        standing = kept.get(other.story_id)
        if standing is None:
            continue
        listed = {pk for ids in standing.values() for pk in ids} | {story.story_id}
        first = standing.get(FIRST, [])
        chosen = ranking.choose(
            other,
            [pool[pk] for pk in listed if pk in pool],
            now=now,
            wanted=Wanted(tuple(first), mates.get(other.story_id, frozenset())),
            standing=standing.get(RELATED, []),
        )
        changed |= _keep(other.story_id, chosen, pool, standing, first=len(_known(first, pool)))
    return changed


def standing_lists(story_ids: Sequence[int]) -> dict[int, dict[str, list[int]]]:
    """The lists that are kept for those stories: story, name of the list, ids in order."""
    return _by_story(Choice.objects.filter(story_id__in=story_ids))


def begun_lists(story_ids: Iterable[int] | None = None) -> dict[int, list[int]]:
    """What stands first because an editor chose it: story, ids in order. None: of every story."""
    rows = Choice.objects.filter(name__startswith=f"{FIRST}:")
    if story_ids is not None:
        rows = rows.filter(story_id__in=story_ids)
    return {story_id: lists[FIRST] for story_id, lists in _by_story(rows).items()}


def _by_story(rows: QuerySet[Choice]) -> dict[int, dict[str, list[int]]]:
    found: dict[int, dict[str, list[int]]] = {}
    for story_id, name, chosen_id in sorted(
        rows.values_list("story_id", "name", "chosen_id"), key=lambda row: (row[0], place(row[1]))
    ):
        kind = name.partition(":")[0]
        found.setdefault(story_id, {}).setdefault(kind, []).append(chosen_id)
    return found


def place(name: str) -> tuple[str, int]:
    """A list and a place in it, of a name in `Choice`.

    >>> place("related:2")
    ('related', 2)
    """
    kind, _colon, number = name.partition(":")
    return kind, int(number)


def _keep(
    story_id: int,
    chosen: Chosen,
    pool: Mapping[int, Signature],
    standing: Mapping[str, list[int]],
    *,
    first: int,
) -> set[int]:
    """Write what was chosen, if it differs from what stands; returns the story if it does."""
    lists = {
        FIRST: list(chosen.related[:first]),
        RELATED: list(chosen.related[first:]),
        BACKGROUND: list(chosen.background),
    }
    if lists == {kind: standing.get(kind, []) for kind in lists}:
        return set()
    Choice.objects.filter(story_id=story_id).delete()
    Choice.objects.bulk_create(
        Choice(
            story_id=story_id,
            name=f"{kind}:{number}",
            chosen_id=pk,
            published_at=pool[pk].published_at,
        )
        for kind, ids in lists.items()
        for number, pk in enumerate(ids)
    )
    return {story_id}
