"""What selection writes: signatures of stories, and what follows from them."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from khobor.selection import choosing, events, ranking
from khobor.selection.models import Band, Choice, StorySignature
from khobor.selection.signatures import bands
from khobor.selection.storing import Signed, current_space, edition, row_of, sign
from khobor.stories.selectors import (
    FindableStory,
    chosen_for,
    chosen_ids,
    everything_chosen,
    findable_stories,
)
from khobor.wire import actions as wire

LISTED: Final = timedelta(days=60)  # of an older story only editors choose beforehand
BANDED: Final = timedelta(days=14)  # among so many days copies are looked for
STEP: Final = 100
REFILLED: Final = 12  # lists that lost a story and get another at once; others wait


def take_up(story_ids: Iterable[int], *, may_reach_others: bool = True) -> None:
    """Sign stories that came or changed, choose what stands below them; forget those that went."""
    ids = set(story_ids)
    found = findable_stories(ids)
    gone = ids - {story.id for story in found}
    if gone:
        forget(gone)
    recent = timezone.now() - LISTED
    begun = begun_by_editors(story.id for story in found)
    for signed in sign_all(found):
        is_recent = signed.signature.published_at > recent
        if is_recent or signed.signature.story_id in begun:
            sign_missing(chosen_ids(signed.signature.story_id))
            choosing.choose(signed, may_reach_others=may_reach_others and is_recent)
    tell_candidates(found)


def begun_by_editors(story_ids: Iterable[int]) -> set[int]:
    """Those of the stories whose list an editor began, or had begun before the last change."""
    ids = set(story_ids)
    return set(chosen_for(ids)) | set(choosing.begun_lists(ids))


def put_off(stories: Iterable[FindableStory]) -> set[int]:
    """Leave the lists of changed stories to `fill_lists`; returns those too old for it.

    Of old stories only those count whose list an editor begins.
    """
    recent = timezone.now() - LISTED
    known = list(stories)
    StorySignature.objects.filter(pk__in=[story.id for story in known]).update(listed_at=None)
    return begun_by_editors(story.id for story in known if story.published_at <= recent)


def sign_missing(story_ids: Iterable[int]) -> None:
    """Sign those of the stories of which no signature of this edition is kept.

    What an editor chose may be older than all that is signed.
    """
    ids = set(story_ids)
    if not ids:
        return
    known = StorySignature.objects.filter(pk__in=ids, edition=edition())
    missing = ids - set(known.values_list("pk", flat=True))
    if missing:
        sign_all(findable_stories(missing))


def sign_chosen() -> None:
    """Sign what editors chose, and the stories below which it stands, however old they are."""
    chosen = everything_chosen()
    wanted = sorted(set(chosen).union(*chosen.values()))
    for start in range(0, len(wanted), STEP):
        sign_missing(wanted[start : start + STEP])


def differing_from_editors() -> set[int]:
    """The stories below which something else stands first than what an editor chose."""
    wanted = {pk: ids[: ranking.LISTED] for pk, ids in everything_chosen().items()}
    standing = choosing.begun_lists()
    return {pk for pk in wanted.keys() | standing.keys() if wanted.get(pk) != standing.get(pk)}


def sign_all(stories: Iterable[FindableStory]) -> list[Signed]:
    """Sign stories and keep their signatures; an event that they are in stays theirs."""
    space = current_space()
    made = [sign(story) for story in sorted(stories, key=lambda story: story.published_at)]
    rows = [row_of(signed.signature, space) for signed in made]
    names = [f.name for f in StorySignature._meta.concrete_fields if not f.primary_key]
    kept = [name for name in names if name not in {"event_id", "listed_at"}]
    with transaction.atomic():
        moved = events.moved({row.story_id: row.published_at for row in rows})
        told = set().union(*map(events.neighbours, moved))
        StorySignature.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["story_id"], update_fields=kept
        )
        if moved:
            choosing.tell(told.union(*map(events.neighbours, moved)))
        _band(made)
    return made


def _band(made: Iterable[Signed]) -> None:
    since = timezone.now() - BANDED
    recent = [one.signature for one in made if one.signature.published_at > since]
    Band.objects.filter(story_id__in=[story.story_id for story in recent]).delete()
    Band.objects.bulk_create(
        Band(key=key, story_id=story.story_id, at=story.published_at)
        for story in recent
        for key in bands(story.shingles)
    )


def forget(story_ids: Iterable[int]) -> None:
    """Take stories out of all that selection keeps, and fill the places that they leave."""
    ids = sorted(set(story_ids))
    rows = StorySignature.objects.filter(pk__in=ids)
    languages = set(rows.values_list("language", flat=True))
    with transaction.atomic():
        changed = set().union(*(events.leave(pk) for pk in ids)) - set(ids)
        showing = Choice.objects.filter(chosen_id__in=ids).exclude(story_id__in=ids)
        poorer = set(showing.values_list("story_id", flat=True))
        Choice.objects.filter(chosen_id__in=ids).delete()
        Choice.objects.filter(story_id__in=ids).delete()
        Band.objects.filter(story_id__in=ids).delete()
        rows.delete()
        StorySignature.objects.filter(pk__in=poorer).update(listed_at=None)
        choosing.tell(changed)
        wire.write("candidates-changed", {f"candidates:{language}" for language in languages})
    fill_lists(count=REFILLED)


def fill_lists(*, count: int) -> int:
    """Choose for the newest stories for which that is still to be done; returns how many."""
    since = timezone.now() - LISTED
    rows = StorySignature.objects.filter(listed_at=None, published_at__gt=since)
    ids = list(rows.order_by("-published_at").values_list("story_id", flat=True)[:count])
    make_lists(ids)
    return len(ids)


def make_lists(story_ids: Iterable[int]) -> None:
    """Choose what stands below these stories, which are signed."""
    ids = set(story_ids)
    found = findable_stories(ids)
    for story in found:
        sign_missing(chosen_ids(story.id))
        choosing.choose(sign(story), may_reach_others=False)
    StorySignature.objects.filter(pk__in=ids - {story.id for story in found}).update(
        listed_at=timezone.now()  # gone meanwhile: the wire will say so
    )


def tell_candidates(stories: Iterable[FindableStory]) -> None:
    """Let the file that browsers choose from be made anew, if these may stand in it."""
    recent = timezone.now() - LISTED
    lists = {key for one in stories if one.published_at > recent for key in one.list_keys}
    with transaction.atomic():
        wire.write(
            "candidates-changed",
            {f"candidates:{key.split(':')[1]}" for key in lists if key.endswith(":all")},
        )


def drop_old_bands() -> None:
    """Forget the bands of stories that are too old to be copied."""
    Band.objects.filter(at__lt=timezone.now() - BANDED).delete()
