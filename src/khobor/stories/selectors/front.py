"""The front page: what an editor composed, filled with what is newest."""

from typing import Any

from django.db.models import CharField

from khobor.prepared import Prepared, Slot
from khobor.stories import models, values
from khobor.stories.selectors.chrome import chrome, locale_code, sections
from khobor.stories.selectors.newest import newest_ids
from khobor.stories.selectors.teasers import teasers
from khobor.wire import depends_on

SECONDS = 5
LATEST = 8
STRIP = 5
MORE = 8  # stories fetched beyond those shown, since a front page shows no story twice
KINDS = ("opinion", "photo", "video")
HOMES = Prepared(
    lambda: (
        models.Home.objects.filter(live=True, pk__in=models.Home.objects.order_by().values("pk"))
        .order_by()
        .alias(language=locale_code())
        .filter(language=Slot("language", CharField()))
    ),
    *("lead_id", "seconds", "strips"),
)


def front(language: str) -> values.Front:
    """The front page of that language. No story stands twice, "latest" excepted."""
    depends_on(f"front:{language}")
    homes = HOMES.rows(language=language)
    home = homes[0] if homes else None
    strips = _strips(home, language)
    leading = {f"list:{language}:{name}": SECONDS + MORE for name in ("all", "lead", "breaking")}
    leading[f"list:{language}:all"] = LATEST + MORE
    found = newest_ids(leading | {key: count + MORE for _kind, _section, key, count in strips})
    chosen = _chosen(home)
    known = teasers({pk for ids in (chosen, *found.values()) for pk in ids}, language=language)
    return _composed(language, strips, found, chosen, known)


def _composed(
    language: str,
    strips: list[tuple[str, values.Section | None, str, int]],
    found: dict[str, list[int]],
    chosen: list[int],
    known: dict[int, values.Teaser],
) -> values.Front:
    shown: set[int] = set()

    def take(ids: list[int], count: int) -> tuple[values.Teaser, ...]:
        taken = [pk for pk in dict.fromkeys(ids) if pk in known and pk not in shown][:count]
        shown.update(taken)
        return tuple(known[pk] for pk in taken)

    newest = found[f"list:{language}:all"]
    news = [pk for pk in newest if pk in known and known[pk].kind not in KINDS]
    lead = take([*chosen[:1], *found[f"list:{language}:lead"], *news], 1)
    seconds = take([*chosen[1:], *news], max(SECONDS, len(chosen) - 1))
    return values.Front(
        lead=lead[0] if lead else None,
        seconds=seconds,
        latest=tuple(known[pk] for pk in newest if pk in known)[:LATEST],
        breaking=tuple(known[pk] for pk in found[f"list:{language}:breaking"] if pk in known)[:3],
        strips=tuple(
            strip
            for kind, section, key, count in strips
            if (strip := values.Strip(kind, section, take(found[key], count))).stories
        ),
    )


def _chosen(home: Any) -> list[int]:
    """The editor's lead (0 when there is none), then the editor's secondary leads."""
    if home is None:
        return [0]
    seconds = [block["value"] for block in home.seconds.raw_data if block["value"]]
    return [home.lead_id or 0, *seconds]


def _strips(home: Any, language: str) -> list[tuple[str, values.Section | None, str, int]]:
    """(kind, section, list key, count) of each strip: the editor's, else one a section."""
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
