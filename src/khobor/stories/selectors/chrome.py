"""What stands around every page: masthead, sections, menus."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import CharField, OuterRef, QuerySet, Subquery
from wagtail.models import Locale, Page

from khobor.pictures.values import picture_values
from khobor.prepared import Prepared, Slot
from khobor.stories import addresses, models, values
from khobor.stories.listings import public_pages
from khobor.wire import depends_on, once

TREE_COLUMNS = (
    "pk",
    "path",
    "url_path",
    "title",
    "translation_key",
    "section__pk",
    "section__description",
    "section__colour",
)


def locale_code() -> Subquery:
    """The language of a page, looked up row by row: joined, SQLite might walk all pages in it."""
    return Subquery(Locale.objects.filter(pk=OuterRef("locale_id")).values("language_code"))


def _tree_rows() -> QuerySet[Any, Any]:
    """Starts from the few sections and static pages, not from the pages of all stories."""
    own = models.Section.objects.order_by().values("pk")
    ids = own.union(models.StaticPage.objects.order_by().values("pk"), all=True)
    return (
        public_pages()
        .filter(pk__in=ids)
        .alias(language=locale_code())
        .filter(language=Slot("language", CharField()))
        .order_by("path")
    )


TREE = Prepared(_tree_rows, *TREE_COLUMNS)
MASTHEADS = Prepared(
    lambda: models.Masthead.objects.filter(site__is_default_site=True),
    *(f.attname for f in models.Masthead._meta.concrete_fields),
)


@dataclass(frozen=True, slots=True)
class _Tree:
    sections: tuple[values.Section, ...]
    pages: dict[int, values.Link]


def sections(language: str) -> tuple[values.Section, ...]:
    """The visible sections of that language, parents before children, in the tree's order."""
    return _tree(language).sections


def _tree(language: str) -> _Tree:
    """Sections and static pages, which stand in menus together: one query."""
    depends_on("chrome")
    return once(f"tree:{language}", lambda: _read_tree(language))


def _read_tree(language: str) -> _Tree:
    rows = TREE.rows(language=language)
    ids = {row.path: row.pk for row in rows}
    own, pages = [], {}
    for row in rows:
        address = addresses.page_address(row.url_path, language=language)
        if row.section__pk:
            facts = {"description": row.section__description, "colour": row.section__colour}
            own.append(_section(row, address, ids, **facts))
        else:
            pages[row.pk] = values.Link(row.title, address)
    return _Tree(tuple(own), pages)


def _section(
    row: Any, address: str, ids: dict[str, int], *, description: str, colour: str
) -> values.Section:
    return values.Section(
        id=row.pk or 0,  # a draft may have none
        path=row.path,
        address=address,
        name=row.title,
        description=description,
        colour=colour,
        parent_id=ids.get(row.path[: -Page.steplen]),
        translation_key=str(row.translation_key),
    )


def draft_as_section(draft: models.Section) -> values.Section:
    """A section as its draft names it, in its place in the tree. For the newsroom only."""
    language = draft.locale.language_code
    address = addresses.page_address(draft.url_path, language=language)
    ids = {section.path: section.id for section in sections(language)}
    return _section(draft, address, ids, description=draft.description, colour=draft.colour)


def chrome(language: str) -> values.Chrome:
    """The masthead, the menus and the footer of that language. Two queries."""
    depends_on("chrome")
    return once(f"chrome:{language}", lambda: _chrome(language))


def _chrome(language: str) -> values.Chrome:
    stored = MASTHEADS.rows()
    row = stored[0] if stored else models.Masthead()
    all_sections = sections(language)
    pages = _tree(language).pages
    by_id = {s.id: values.Link(s.name, s.address) for s in all_sections} | pages
    own_menus = language == settings.LANGUAGE_CODE
    top = tuple(by_id[s.id] for s in all_sections if s.parent_id is None)
    return values.Chrome(
        language=language,
        home=addresses.language_prefix(language) + "/",
        languages=tuple(
            values.Link(code, addresses.language_prefix(code) + "/")
            for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES
        ),
        masthead=_masthead(row, language),
        sections=all_sections,
        menu=(_menu(row.main_menu, by_id) if own_menus else ()) or top,
        footer=(_menu(row.footer_menu, by_id) if own_menus else ()) or tuple(pages.values()),
        pages=tuple(pages.values()),
    )


def _menu(stream: Any, by_id: dict[int, values.Link]) -> tuple[values.Link, ...]:
    links = []
    for block in stream.raw_data:
        if block["type"] == "link":
            links.append(values.Link(block["value"]["title"], block["value"]["url"]))
        elif block["value"] in by_id:
            links.append(by_id[block["value"]])
    return tuple(links)


def _masthead(row: Any, language: str) -> values.Masthead:
    def text(name: str) -> str:
        english = getattr(row, f"{name}_en") if language == "en" else ""
        return english or getattr(row, name)

    logo = picture_values([row.logo_id]).get(row.logo_id) if row.logo_id else None
    elsewhere = (("Facebook", row.facebook), ("YouTube", row.youtube), ("X", row.x))
    return values.Masthead(
        name=text("name"),
        tagline=text("tagline"),
        description=text("description"),
        logo=values.Picture(logo.alt, "", "", logo.whole, id=logo.id) if logo else None,
        accent=row.accent,
        editor=text("editor"),
        publisher=text("publisher"),
        postal_address=text("address"),
        phone=row.phone,
        email=row.email,
        elsewhere=tuple(values.Link(name, url) for name, url in elsewhere if url),
        moon_offset_days=row.moon_offset_days,
    )
