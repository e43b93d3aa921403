"""The front page: what an editor composed, filled with what is newest."""

from collections import Counter
from typing import Any

from django.db.models import CharField

from khobor.prepared import Prepared, Slot
from khobor.stories import models, values
from khobor.stories.selectors.chrome import chrome, locale_code, sections
from khobor.stories.selectors.newest import newest_ids
from khobor.stories.selectors.teasers import teaser_rows, teasers_of_rows
from khobor.wire import depends_on

SECONDS = 5
LATEST = 8
STRIP = 5
MORE = 8  # stories fetched beyond those shown, since a front page shows no story twice
Strip = tuple[str, values.Section | None, str, int]  # kind, section, list key, count
KINDS = ("opinion", "photo", "video")
HOMES = Prepared(
    lambda: (
        models.Home.objects.filter(live=True, pk__in=models.Home.objects.order_by().values("pk"))
        .order_by("pk")
        .alias(language=locale_code())
        .filter(language=Slot("language", CharField()))
    ),
    *("lead_id", "seconds", "strips"),
)


def front(language: str) -> values.Front:
    """The front page of that language. No story stands twice, "latest" excepted."""
    depends_on(f"front:{language}")
    homes = HOMES.rows(language=language)
    return _composed(homes[0] if homes else None, language)


def draft_as_front(draft: models.Home) -> values.Front:
    """The front page as a draft composes it. For the newsroom only; the stories are public ones."""
    return _composed(draft, draft.locale.language_code)


def _composed(home: Any, language: str) -> values.Front:
    strips = _strips(home, language)
    leading = {f"list:{language}:{name}": SECONDS + MORE for name in ("all", "lead", "breaking")}
    leading[f"list:{language}:all"] = LATEST + MORE
    below: Counter[str] = Counter()
    for _kind, _section, key, count in strips:
        below[key] += count  # a section may stand in two strips
    found = newest_ids(leading | {key: count + MORE for key, count in below.items()})
    chosen = _chosen(home)
    rows = teaser_rows(pk for ids in (chosen, *found.values()) for pk in ids)
    placed = _placed(language, strips, found, chosen, rows)
    taken = {pk for ids in placed.values() for pk in ids}
    known = teasers_of_rows((rows[pk] for pk in taken), language=language)
    shown = {place: tuple(known[pk] for pk in ids) for place, ids in placed.items()}
    return values.Front(
        lead=shown["lead"][0] if shown["lead"] else None,
        seconds=shown["seconds"],
        latest=shown["latest"],
        breaking=shown["breaking"],
        strips=tuple(
            values.Strip(kind, section, shown[f"strip {number}"])
            for number, (kind, section, _key, _count) in enumerate(strips)
            if shown[f"strip {number}"]
        ),
    )


def _placed(
    language: str,
    strips: list[Strip],
    found: dict[str, list[int]],
    chosen: list[int],
    rows: dict[int, Any],
) -> dict[str, list[int]]:
    """Place on the page -> the stories that stand there."""
    shown: set[int] = set()

    def take(ids: list[int], count: int) -> list[int]:
        taken = [pk for pk in dict.fromkeys(ids) if pk in rows and pk not in shown][:count]
        shown.update(taken)
        return taken

    newest = [pk for pk in found[f"list:{language}:all"] if pk in rows]
    breaking = [pk for pk in found[f"list:{language}:breaking"] if pk in rows]
    news = [pk for pk in newest if rows[pk].kind not in KINDS]
    placed = {
        "lead": take([*chosen[:1], *found[f"list:{language}:lead"], *news], 1),
        "seconds": take([*chosen[1:], *news], max(SECONDS, len(chosen) - 1)),
        "latest": newest[:LATEST],
        "breaking": breaking[:3],
    }
    for number, (_kind, _section, key, count) in enumerate(strips):
        placed[f"strip {number}"] = take(found[key], count)
    return placed


def _chosen(home: Any) -> list[int]:
    """The editor's lead (0 when there is none), then the editor's secondary leads."""
    if home is None:
        return [0]
    seconds = [block["value"] for block in home.seconds.raw_data if block["value"]]
    return [home.lead_id or 0, *seconds]


def _strips(home: Any, language: str) -> list[Strip]:
    """The strips in order: the editor's, else one a section."""
    by_id = {section.id: section for section in sections(language)}
    composed: list[Any] = list(home.strips.raw_data) if home else []
    rows = [
        (block["type"], by_id.get(block["value"]["section"]), block["value"]["count"])
        for block in composed
    ] or _automatic(language)
    return [(kind, section, section.list_key, count) for kind, section, count in rows if section]


def _automatic(language: str) -> list[tuple[str, values.Section | None, int]]:
    """Every section of the menu in its order, shown as its name asks."""
    menu = {link.address for link in chrome(language).menu}
    top = [s for s in sections(language) if s.parent_id is None and s.address in menu]
    return [(_kind(section), section, STRIP) for section in top]


def _kind(section: values.Section) -> str:
    """Sections called opinion, photo or video are shown as such."""
    slug = section.address.strip("/").split("/")[-1]
    return slug if slug in KINDS else "section"
