"""Pictures as a page uses them: frozen, with every rendition ready."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.core.files.storage import default_storage
from django.db.models import BigIntegerField

from khobor.pictures.models import NewsDocument, Picture, Rendition
from khobor.prepared import Ids, Prepared
from khobor.wire import depends_on


# width_px -> Wagtail filter. Everything in lists and leads is 3:2, so that nothing jumps.
def _crop(width_px: int) -> str:
    return f"fill-{width_px}x{round(width_px * 2 / 3)}|format-webp|webpquality-72"


CROPPED = {width: _crop(width) for width in (160, 320, 640, 960, 1280)}
WHOLE = {width: f"width-{width}|format-webp|webpquality-72" for width in (640, 1280)}
CROPPED_FILTERS = tuple(CROPPED.values())
ALL_FILTERS = (*CROPPED_FILTERS, *WHOLE.values())
COLUMNS = (
    "image_id",
    "filter_spec",
    "file",
    "width",
    "height",
    "image__description",
    "image__caption",
    "image__credit",
    "image__licence",
)


def _renditions(filters: tuple[str, ...]) -> Prepared:
    ids = Ids("ids", BigIntegerField())
    return Prepared(
        lambda: Rendition.objects.filter(image_id__in=ids, filter_spec__in=filters).order_by("pk"),
        *COLUMNS,
    )


ALL_RENDITIONS = _renditions(ALL_FILTERS)
CROPPED_RENDITIONS = _renditions(CROPPED_FILTERS)


@dataclass(frozen=True, slots=True)
class Cut:
    """One rendition."""

    address: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class PictureValue:
    """A picture ready for `<img>`. `cropped` is 3:2, `whole` is uncut; both narrowest first.

    Of a picture that is 3:2 by itself they are the same.
    """

    id: int
    alt: str
    caption: str
    credit: str
    licence: str
    cropped: tuple[Cut, ...]
    whole: tuple[Cut, ...]


def picture_values(picture_ids: Iterable[int | None]) -> dict[int, PictureValue]:
    """Those pictures with their renditions, in one query once the renditions exist.

    A rendition that does not exist yet is made now; a picture whose file is lost is left out.
    """
    return _values(picture_ids, ALL_RENDITIONS)


def cropped_values(picture_ids: Iterable[int | None]) -> dict[int, PictureValue]:
    """As `picture_values`, but only what lists show."""
    return _values(picture_ids, CROPPED_RENDITIONS)


def _values(picture_ids: Iterable[int | None], renditions: Prepared) -> dict[int, PictureValue]:
    wanted = {pk for pk in picture_ids if pk}
    if not wanted:
        return {}
    depends_on(*(f"picture:{pk}" for pk in wanted))
    cuts: dict[int, dict[str, Cut]] = {}
    words: dict[int, tuple[str, ...]] = {}
    rows = renditions.rows(ids=sorted(wanted))
    addresses = file_addresses([row.file for row in rows])
    for (pk, spec, _name, width, height, *said), address in zip(rows, addresses, strict=True):
        words[pk] = tuple(said)
        cuts.setdefault(pk, {})[spec] = Cut(address, width, height)
    uncut = wanted - cuts.keys()
    for picture in Picture.objects.filter(pk__in=uncut) if uncut else ():
        made = make_renditions(picture)
        if made:
            words[picture.pk] = _words(picture)
            cuts[picture.pk] = made
    return {pk: _value(pk, said, cuts[pk]) for pk, said in words.items()}


def _words(picture: Picture) -> tuple[str, ...]:
    return picture.description, picture.caption, picture.credit, picture.licence


def file_addresses(names: Sequence[str]) -> list[str]:
    """The addresses of stored files.

    A storage that writes them as one prefix and the name is asked once: a front page has hundreds.
    """
    if not names:
        return []
    first = default_storage.url(names[0])
    prefix = first.removesuffix(quote(names[0]))
    if prefix == first:  # signed, or otherwise made for each file
        return [default_storage.url(name) for name in names]
    return [prefix + quote(name) for name in names]


def make_renditions(picture: Picture) -> dict[str, Cut]:
    """Cut a picture for every place on the page now, so that no reader waits for it.

    Never enlarges. Empty when the file is lost or is no picture: the page does without it.
    """
    places = [CROPPED] if _is_cropped_already(picture) else [CROPPED, WHOLE]
    specs = [
        spec
        for filters in places
        for spec in [s for w, s in filters.items() if w <= picture.width] or [min_spec(filters)]
    ]
    try:
        renditions = picture.get_renditions(*specs)
    except (OSError, ValueError):
        return {}
    return {spec: _cut(renditions[spec]) for spec in specs}


def _is_cropped_already(picture: Picture) -> bool:
    """Whether it is 3:2 as it came, as most cameras make it: cut and uncut are the same then."""
    return abs(picture.height - picture.width * 2 / 3) <= 1


def min_spec(filters: dict[int, str]) -> str:
    """The filter for the narrowest place."""
    return filters[min(filters)]


def _cut(rendition: Rendition) -> Cut:
    return Cut(rendition.url, rendition.width, rendition.height)


def _value(pk: int, words: tuple[str, ...], cuts: dict[str, Cut]) -> PictureValue:
    alt, caption, credit, licence = words
    cropped = tuple(cuts[spec] for spec in CROPPED.values() if spec in cuts)
    return PictureValue(
        id=pk,
        alt=alt,
        caption=caption,
        credit=credit,
        licence=licence,
        cropped=cropped,
        whole=tuple(cuts[spec] for spec in WHOLE.values() if spec in cuts) or cropped,
    )


def document_addresses(document_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """(title, address) of those documents, in one query."""
    wanted = set(document_ids)
    if not wanted:
        return {}
    depends_on(*(f"document:{pk}" for pk in wanted))
    return {row.pk: (row.title, row.url) for row in NewsDocument.objects.filter(pk__in=wanted)}
