"""What selection answers: what stands below a story, and what a browser may choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils import timezone

from khobor.selection.choosing import BACKGROUND, FIRST, RELATED, place
from khobor.selection.events import TIMELINE, timeline
from khobor.selection.mixing import Offer, mix
from khobor.selection.ranking import HOUR_S, LISTED
from khobor.stories import selectors, values
from khobor.wire import aside, depends_on

NEWEST: Final = 10  # of the section, of which a page leaves some out
LEADS: Final = 6
OFFERED: Final = 18  # of the newspaper's newest, to mix from
MIXED: Final = 6
SHARING: Final = 30

# What is kept below a story: (name and place, story, time). Those of its event have no place.
OF_EVENT: Final = """
    SELECT '{name}' AS name, story_id, published_at FROM selection_storysignature
    WHERE event_id = (SELECT event_id FROM selection_storysignature WHERE story_id = %s)
    AND (published_at, story_id) {sign}
        (SELECT published_at, story_id FROM selection_storysignature WHERE story_id = %s)
    ORDER BY published_at {order}, story_id {order} LIMIT %s"""
KEPT: Final = """
SELECT * FROM (
    SELECT name, chosen_id, published_at FROM selection_choice WHERE story_id = %s
) AS chosen UNION ALL SELECT * FROM ({}) AS newer UNION ALL SELECT * FROM ({}) AS older""".format(  # noqa: S608 - of our own two lines
    OF_EVENT.format(name="newer", sign=">", order="ASC"),
    OF_EVENT.format(name="older", sign="<", order="DESC"),
)
Teasers = tuple[values.Teaser, ...]


@dataclass(frozen=True, slots=True)
class Below(values.ForTemplates):
    """What stands below a story. `related` begins with the editor's choices.

    `event` is the timeline of what else is known of its event, newest first; `background` are
    older stories on its matter. `newest` of its section and `mix`, the best of the newspaper, are
    only a start: a browser renews them.
    """

    event: Teasers
    related: Teasers
    background: Teasers
    newest: Teasers
    mix: Teasers


@dataclass(frozen=True, slots=True)
class _Lists:
    """The ids of each list, before it is known who may be seen."""

    event: list[int]
    related: list[int]
    background: list[int]
    newest: list[int]
    offered: list[int]
    leads: list[int]


def below(
    story: values.Story, *, newest_key: str, language: str, now: datetime | None = None
) -> Below:
    """What stands below a story: one query for the ids, three for the teasers.

    The page depends on what was chosen for it, and on what it shows, but not on what is new. The
    caller says until when the start may stand.
    """
    depends_on(f"related:{story.id}")
    with aside() as beside:
        lists = _lists(story, newest_key, language)
        wanted = {pk for ids in _every(lists) for pk in ids} - {story.id}
        rows = selectors.teaser_rows(wanted)
        shown = _placed(lists, rows, language, now or timezone.now())
        known = selectors.teasers_of_rows(
            (rows[pk] for pk in {pk for ids in shown.values() for pk in ids}), language=language
        )
    placed = {name: tuple(known[pk] for pk in ids) for name, ids in shown.items()}
    settled = [pk for name in ("event", "related", "background") for pk in shown[name]]
    depends_on(*(f"teaser:{pk}" for pk in settled))
    depends_on(*(key for key in beside.keys if key.startswith(("past:", "byline:", "picture:"))))
    return Below(**placed)


def _every(lists: _Lists) -> list[list[int]]:
    return [
        lists.event,
        lists.related,
        lists.background,
        lists.newest,
        lists.offered,
        lists.leads,
    ]


def _lists(story: values.Story, newest_key: str, language: str) -> _Lists:
    everything, leads = f"list:{language}:all", f"list:{language}:lead"
    topics = [f"list:{language}:topic:{topic.id}" for topic in story.topics]
    with aside() as beside:
        found = selectors.newest_older_and_kept_ids(
            {newest_key: NEWEST, everything: OFFERED, leads: LEADS},
            dict.fromkeys(topics, SHARING),
            (everything, newest_key, LISTED),
            published_at=story.published_at,
            story_id=story.id,
            kept=selectors.Kept(KEPT, (story.id, *(story.id, story.id, TIMELINE) * 2)),
        )
    kept = _by_list(found.kept)
    related = kept[FIRST] + kept[RELATED]
    if not related:  # nothing is chosen: what is older and shares most topics, then what is older
        sharing = selectors.rank_shared([found.older[key] for key in topics])[: LISTED + 2]
        related = [*sharing, *found.older[everything]]
        depends_on(*(key for key in beside.keys if key.startswith("past:")))
    return _Lists(
        event=timeline(found.kept.get("newer", []), found.kept.get("older", [])),
        related=related,
        background=kept[BACKGROUND],
        newest=found.newest[newest_key],
        offered=found.newest[everything],
        leads=found.newest[leads],
    )


def _by_list(kept: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """Ids in the order of their places."""
    found: dict[str, list[int]] = {FIRST: [], RELATED: [], BACKGROUND: []}
    for name in sorted((name for name in kept if ":" in name), key=place):
        found[place(name)[0]] += kept[name]
    return found


def _placed(
    lists: _Lists, rows: Mapping[int, Any], language: str, now: datetime
) -> dict[str, list[int]]:
    """What each list shows. No story stands twice, but in the newest of a small paper."""
    shown: set[int] = set()

    def take(ids: Sequence[int], count: int) -> list[int]:
        taken = [pk for pk in dict.fromkeys(ids) if pk in rows and pk not in shown][:count]
        shown.update(taken)
        return taken

    return {
        "event": take(lists.event, TIMELINE),
        "related": take(lists.related, LISTED),
        "background": take(lists.background, LISTED),
        "mix": take(_mixed(lists, rows, language, now, without=shown), MIXED),
        "newest": [pk for pk in lists.newest if pk in rows],
    }


def _mixed(
    lists: _Lists,
    rows: Mapping[int, Any],
    language: str,
    now: datetime,
    *,
    without: set[int],
) -> list[int]:
    ids = dict.fromkeys([*lists.offered, *lists.leads])
    tops = top_sections(language)
    offers = [
        Offer(
            id=pk,
            section=top_of(rows[pk].path, tops),
            age_h=(now - rows[pk].published_at).total_seconds() / HOUR_S,
            is_lead=pk in lists.leads,
            has_picture=rows[pk].lead_picture_id is not None,
        )
        for pk in ids
        if pk in rows and pk not in without
    ]
    return mix(offers, count=MIXED)


def top_sections(language: str) -> dict[str, int]:
    """Path -> id of the sections that stand in no other."""
    return {s.path: s.id for s in selectors.sections(language) if s.parent_id is None}


def top_of(path: str, tops: Mapping[str, int]) -> int:
    """The id of the top section of a story by its path; 0 if it stands in none."""
    return next((pk for above, pk in tops.items() if path.startswith(above)), 0)
