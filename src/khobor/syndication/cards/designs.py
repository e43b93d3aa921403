"""How cards look: five designs, each in three sizes, with and without a picture.

All share one skeleton: a picture, a panel with a label above, words in the middle and a foot with
the newspaper's name and the date. A design is a row of `LOOKS` and, where it has more than a
headline to say, a function.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image

from khobor.pictures.drawing import open_picture
from khobor.syndication.cards.canvas import Box, Canvas, Ink, clipped, is_large_enough
from khobor.syndication.cards.colours import WHITE, Colour, glowing, mixed, readable
from khobor.syndication.cards.letters import REGULAR, drawable, width_px
from khobor.syndication.cards.lines import Setting, fit
from khobor.syndication.cards.values import Card, Design, Size

PAPER: Colour = (255, 254, 250)
CREAM: Colour = (246, 241, 231)
NIGHT: Colour = (27, 25, 23)
INK: Colour = (24, 22, 20)
SOFT: Colour = (98, 92, 85)
QUOTES = ' “”"'


@dataclass(frozen=True, slots=True)
class Measures:
    """The skeleton of a size, in pixels. `photo` is where a picture stands."""

    photo: Box
    panel: Box
    margin: int
    line_px: tuple[int, int]  # largest and smallest letters of the headline beside a picture
    alone_px: tuple[int, int]  # without a picture
    label_px: int
    foot_px: int
    number_px: int


MEASURES = {
    Size.LINK: Measures(
        Box(736, 0, 1200, 630), Box(0, 0, 736, 630), 52, (68, 32), (88, 40), 30, 32, 168
    ),
    Size.SQUARE: Measures(
        Box(0, 0, 1080, 584), Box(0, 584, 1080, 1080), 56, (90, 36), (110, 52), 34, 36, 190
    ),
    Size.TALL: Measures(
        Box(0, 0, 1080, 766), Box(0, 766, 1080, 1350), 60, (98, 42), (118, 56), 36, 40, 220
    ),
}


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a design; None stands for the newspaper's own."""

    ground: Colour | None
    line: Colour
    label: Colour | None
    soft: Colour
    has_label_box: bool = False
    melts: bool = False  # the picture passes into the ground


LOOKS = {
    Design.NEWS: Look(PAPER, INK, None, SOFT),
    Design.BREAKING: Look(None, WHITE, WHITE, (255, 255, 255), has_label_box=True),
    Design.OPINION: Look(CREAM, INK, None, SOFT),
    Design.QUOTATION: Look(NIGHT, WHITE, WHITE, (205, 200, 194), melts=True),
    Design.NUMBER: Look(PAPER, INK, None, SOFT),
}


@dataclass(slots=True)
class Sheet:
    """A card at work: what is drawn on, the colours, and the room that is left for the words."""

    card: Card
    size: Size
    canvas: Canvas
    picture: Image.Image | None
    measures: Measures
    look: Look
    own: Colour
    room: Box = field(default=Box(0, 0, 0, 0))

    @property
    def ground(self) -> Colour:
        """What stands behind the words."""
        return self.look.ground or self.own

    @property
    def accent(self) -> Colour:
        """What stands out on the ground."""
        return self.look.label or self.own

    @property
    def sizes_px(self) -> tuple[int, int]:
        """The largest and the smallest letters of the headline."""
        return self.measures.line_px if self.is_beside else self.measures.alone_px

    @property
    def is_beside(self) -> bool:
        """Whether the words share the card with a picture. A portrait stands among them."""
        return self.picture is not None and self.card.design is not Design.OPINION


def compose(card: Card, size: Size) -> Image.Image:
    """The card, drawn."""
    look, own = LOOKS[card.design], readable(card.colour)
    measures = MEASURES[size]
    canvas = Canvas(size.width_px, size.height_px, look.ground or own)
    sheet = Sheet(card, size, canvas, _picture(card, size), measures, look, own)
    _frame(sheet)
    WORDS[card.design](sheet)
    return canvas.image


def _picture(card: Card, size: Size) -> Image.Image | None:
    found = open_picture(card.photo) if card.photo else None
    if found is None or card.design is Design.OPINION:
        return found
    return found if is_large_enough(found, MEASURES[size].photo) else None


def _frame(sheet: Sheet) -> None:
    """Picture, label and foot; what is left is the room for the words."""
    measures, canvas = sheet.measures, sheet.canvas
    panel = _panel(sheet) if sheet.is_beside else canvas.box
    if sheet.is_beside:
        _photo(sheet)
    elif sheet.look.ground is not None:
        canvas.fill(Box(0, 0, canvas.box.right, measures.margin // 4), sheet.own)
    inner = panel.inset(measures.margin, measures.margin * 4 // 5)
    top = _label(sheet, inner)
    bottom = _foot(sheet, inner)
    sheet.room = Box(inner.left, top, inner.right, bottom)


def _panel(sheet: Sheet) -> Box:
    """Where the words stand beside a picture; where it melts away they may rise into it."""
    panel = sheet.measures.panel
    if not sheet.look.melts or sheet.size is Size.LINK:
        return panel
    return Box(panel.left, panel.top - sheet.measures.photo.height // 4, panel.right, panel.bottom)


def _photo(sheet: Sheet) -> None:
    canvas, box, card = sheet.canvas, sheet.measures.photo, sheet.card
    focus = card.photo.focus if card.photo else (0.5, 0.5)
    if sheet.picture is None:
        return
    canvas.photo(sheet.picture, box, focus)
    is_across = sheet.size is Size.LINK
    if sheet.look.melts:
        end = Box(box.left, 0, box.left + box.width // 2, box.bottom)
        below = Box(0, box.bottom - box.height * 3 // 5, box.right, box.bottom)
        canvas.shade(
            end if is_across else below, sheet.ground, towards="left" if is_across else "bottom"
        )
        return
    width = sheet.measures.margin // 6
    edge = (
        Box(box.left, 0, box.left + width, box.bottom)
        if is_across
        else Box(0, box.bottom - width, box.right, box.bottom)
    )
    canvas.fill(edge, sheet.own if sheet.look.ground else WHITE)


def _label(sheet: Sheet, inner: Box) -> int:
    """The section, or what sort of card it is; gives where the words may begin."""
    text, px = drawable(sheet.card.label), sheet.measures.label_px
    if not text:
        return inner.top
    middle = inner.top + round(px * 0.75)
    if sheet.look.has_label_box:
        return _boxed_label(sheet, inner, text)
    mark = round(px * 0.46)
    square = Box(inner.left, middle - mark // 2, inner.left + mark, middle - mark // 2 + mark)
    sheet.canvas.fill(square, sheet.own if sheet.look.label is None else _glow(sheet))
    left = inner.left + mark + px // 3
    place = (left, middle + round(px * 0.32))
    sheet.canvas.line(text, place, px, Ink(sheet.accent), room=inner.right - left)
    return inner.top + round(px * 1.9)


def _boxed_label(sheet: Sheet, inner: Box, text: str) -> int:
    px = sheet.measures.label_px
    baseline = inner.top + round(px * 1.24)
    left = inner.left + round(px * 0.6)
    ink, room = Ink(sheet.own), inner.width - px
    shown = clipped(text, room, px, ink.weight)
    width = round(width_px(shown, weight=ink.weight, size_px=px) + px * 1.2)
    sheet.canvas.fill(
        Box(inner.left, inner.top, inner.left + width, inner.top + round(px * 1.75)), WHITE
    )
    sheet.canvas.line(shown, (left, baseline), px, ink, room=room)
    return inner.top + round(px * 2.4)


def _glow(sheet: Sheet) -> Colour:
    """The newspaper's colour, light enough for a dark ground."""
    return glowing(sheet.own, sheet.ground)


def _foot(sheet: Sheet, inner: Box) -> int:
    """The newspaper's name and the date under a rule; gives where the words must end."""
    canvas, px, card = sheet.canvas, sheet.measures.foot_px, sheet.card
    baseline = inner.bottom - round(px * 0.28)
    rule = inner.bottom - round(px * 1.85)
    canvas.fill(
        Box(inner.left, rule, inner.right, rule + 2), mixed(sheet.ground, sheet.look.line, 0.22)
    )
    date = drawable(card.date)
    date_px = round(px * 0.84)
    width = round(width_px(date, weight=REGULAR, size_px=date_px))
    canvas.line(
        date,
        (inner.right - width, baseline),
        date_px,
        Ink(sheet.look.soft, REGULAR),
        room=width + 1,
    )
    logo = open_picture(card.logo) if card.logo else None
    if logo is not None and sheet.look.ground == PAPER:
        canvas.fitted(logo, Box(inner.left, rule + px // 3, inner.right - width - px, inner.bottom))
    else:
        name = drawable(card.newspaper)
        canvas.line(
            name,
            (inner.left, baseline),
            round(px * 1.3),
            Ink(sheet.look.line),
            room=inner.width - width - px,
        )
    return rule - round(px * 0.5)


def _headline(sheet: Sheet) -> None:
    """Kicker and headline, in the middle of the room."""
    kicker = drawable(sheet.card.kicker)
    room = sheet.room
    kicker_px = round(sheet.measures.label_px * 1.15)
    above = round(kicker_px * 1.45) if kicker else 0
    setting = _line(sheet, sheet.card.line, room.height - above)
    top = room.top + (room.height - above - setting.height_px) // 2
    if kicker:
        colour = WHITE if sheet.look.ground is None else sheet.own
        sheet.canvas.line(
            kicker, (room.left, top + kicker_px), kicker_px, Ink(colour), room=room.width
        )
    sheet.canvas.text(setting, room.left, top + above, Ink(sheet.look.line))


def _line(sheet: Sheet, text: str, height: int) -> Setting:
    return fit(drawable(text), width=sheet.room.width, height=height, sizes_px=sheet.sizes_px)


def _opinion(sheet: Sheet) -> None:
    """The headline, and below it who writes, with a portrait."""
    room, px = sheet.room, sheet.measures.label_px
    portrait = round(px * 5) if sheet.picture else 0
    signed = max(portrait, round(px * 2.6)) if sheet.card.speaker or portrait else 0
    setting = _line(sheet, sheet.card.line, room.height - signed - px)
    spare = room.height - signed - px - setting.height_px
    bottom = sheet.canvas.text(setting, room.left, room.top + spare // 2, Ink(sheet.look.line))
    if signed:
        _signature(sheet, Box(room.left, bottom + px, room.right, bottom + px + signed))


def _signature(sheet: Sheet, box: Box) -> None:
    """Portrait, name and office of whoever writes or speaks."""
    card, px, left = sheet.card, sheet.measures.label_px, box.left
    if sheet.picture is not None and sheet.card.design is Design.OPINION and card.photo:
        circle = Box(left, box.top, left + box.height, box.bottom)
        sheet.canvas.round_photo(sheet.picture, circle, card.photo.focus)
        left += box.height + round(px * 0.8)
    name, role = drawable(card.speaker), drawable(card.role)
    middle = (box.top + box.bottom) // 2
    name_px = round(px * 1.25)
    baseline = middle - round(px * 0.05) if role else middle + round(name_px * 0.35)
    room = box.right - left
    accent = _glow(sheet) if sheet.look.melts else sheet.own
    sheet.canvas.line(name, (left, baseline), name_px, Ink(accent), room=room)
    if role:
        place = (left, baseline + round(px * 1.35))
        sheet.canvas.line(role, place, px, Ink(sheet.look.soft, REGULAR), room=room)


def _quotation(sheet: Sheet) -> None:
    """The words of somebody, and who that is."""
    room, px = sheet.room, sheet.measures.label_px
    mark_px = px * 4
    mark = round(mark_px * 0.42)
    signed = round(px * 3.6) if sheet.card.speaker else 0
    setting = _line(sheet, sheet.card.line.strip(QUOTES), room.height - mark - signed)
    spare = room.height - mark - signed - setting.height_px
    top = room.top + spare // 2
    place = (room.left - mark_px // 24, top + round(mark_px * 0.74))
    sheet.canvas.line("“", place, mark_px, Ink(_glow(sheet)), room=mark_px)
    bottom = sheet.canvas.text(setting, room.left, top + mark, Ink(sheet.look.line))
    if signed:
        _signature(sheet, Box(room.left, bottom + px // 3, room.right, bottom + signed))


def _number(sheet: Sheet) -> None:
    """A number as large as it can be, and what it counts."""
    room = sheet.room
    largest = sheet.measures.number_px
    number = fit(
        drawable(sheet.card.number),
        width=room.width,
        height=room.height * 0.54,
        sizes_px=(largest if sheet.picture else largest * 3 // 2, 48),
        most_lines=1,
    )
    smaller = (round(sheet.sizes_px[0] * 0.72), sheet.sizes_px[1])
    left_over = room.height - number.height_px - sheet.measures.label_px // 3
    said = fit(drawable(sheet.card.line), width=room.width, height=left_over, sizes_px=smaller)
    top = room.top + (left_over - said.height_px) // 2
    bottom = sheet.canvas.text(number, room.left, top, Ink(sheet.own))
    sheet.canvas.text(said, room.left, bottom, Ink(sheet.look.line))


WORDS: dict[Design, Callable[[Sheet], None]] = {
    Design.NEWS: _headline,
    Design.BREAKING: _headline,
    Design.OPINION: _opinion,
    Design.QUOTATION: _quotation,
    Design.NUMBER: _number,
}
