"""What helps while a text is written: advice on spelling, and Unicode for what was set in Bijoy."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from khobor.bangla import (
    Advice,
    advise,
    bijoy_runs,
    bijoy_to_unicode,
    convert_bijoy,
    convert_bijoy_html,
    house_lexicon,
)
from khobor.search import selectors as search

LONGEST_TEXT = 100_000  # letters of one field; a story has a tenth of that
LONGEST_PASTED = 1_000_000  # with its HTML
MOST_ADVICE = 50


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted, in Unicode; `html` is empty if its fonts said nothing of Bijoy."""

    text: str
    html: str
    is_bijoy: bool


def spelling_advice(text: str) -> list[Advice]:
    """Where the text is in Bijoy, or departs from the house's spelling or its own headlines'."""
    found = [*advise(text), *_bijoy(text)]
    places = {place for one in found for place in range(one.start, one.end)}
    slips = [slip for slip in _slips(text) if not _overlaps(slip, places)]
    return sorted([*found, *slips], key=lambda one: one.start)[:MOST_ADVICE]


def _bijoy(text: str) -> list[Advice]:
    why = _("This is in Bijoy, which readers cannot read")
    found = [(start, end, text[start:end]) for start, end in bijoy_runs(text)]
    return [Advice(start, end, run, bijoy_to_unicode(run), why) for start, end, run in found]


def _slips(text: str) -> list[Advice]:
    lexicon = search.headline_lexicon()
    why = _("The newspaper's headlines usually spell it so")
    return [
        Advice(slip.start, slip.end, slip.found, slip.better, why)
        for slip in (lexicon.slips(text) if lexicon else [])
        if not house_lexicon().knows(slip.found)
    ]


def _overlaps(slip: Advice, places: set[int]) -> bool:
    return not places.isdisjoint(range(slip.start, slip.end))


def in_unicode(text: str, html: str = "") -> Pasted:
    """What was copied as text and as HTML, with all that is Bijoy in Unicode."""
    plain, marked = convert_bijoy(text), convert_bijoy_html(html)
    is_marked = marked != html
    return Pasted(plain, marked if is_marked else "", is_marked or plain != text)
