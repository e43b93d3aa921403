"""What a card is put together from: areas, photos cut around their focus, shades, lines of text."""

from dataclasses import dataclass
from typing import NamedTuple

from PIL import Image, ImageDraw

from khobor.syndication.cards.colours import Colour
from khobor.syndication.cards.letters import BOLD, LINE_HEIGHT, font, width_px
from khobor.syndication.cards.lines import ELLIPSIS, Setting

BASELINE = 0.99  # of the size, below the top of a line
MOST_ENLARGED = 2.5  # a smaller picture would show its pixels
EASED = [round(255 * (n / 255) ** 2 * (3 - 2 * n / 255)) for n in range(256)]
FINER = 4  # a round edge is drawn larger and made small again


class Box(NamedTuple):
    """A rectangle in pixels; right and bottom lie outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.bottom - self.top

    def inset(self, across: int, down: int) -> "Box":
        """The box within its margins."""
        return Box(self.left + across, self.top + down, self.right - across, self.bottom - down)


@dataclass(frozen=True, slots=True)
class Ink:
    """How letters are written."""

    colour: Colour
    weight: int = BOLD


class Canvas:
    """A card while it is drawn."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.box = Box(0, 0, width, height)
        self.image = Image.new("RGB", (width, height), ground)
        self._pen = ImageDraw.Draw(self.image)

    def fill(self, box: Box, colour: Colour) -> None:
        """One colour."""
        self._pen.rectangle((box.left, box.top, box.right - 1, box.bottom - 1), fill=colour)

    def photo(self, picture: Image.Image, box: Box, focus: tuple[float, float]) -> None:
        """The picture fills the box; what is cut away lies far from its focus."""
        self.image.paste(covering(picture, box.width, box.height, focus), (box.left, box.top))

    def round_photo(self, picture: Image.Image, box: Box, focus: tuple[float, float]) -> None:
        """The same in a circle."""
        cut = covering(picture, box.width, box.height, focus)
        mask = Image.new("L", (box.width * FINER, box.height * FINER), 0)
        ImageDraw.Draw(mask).ellipse((0, 0, mask.width - 1, mask.height - 1), fill=255)
        self.image.paste(cut, (box.left, box.top), mask.resize(cut.size, Image.Resampling.BOX))

    def fitted(self, picture: Image.Image, box: Box) -> None:
        """The whole picture, as large as the box allows, at its left in the middle."""
        part = min(box.width / picture.width, box.height / picture.height)
        size = max(1, round(picture.width * part)), max(1, round(picture.height * part))
        small = picture.resize(size, Image.Resampling.LANCZOS)
        self.image.paste(small, (box.left, box.top + (box.height - size[1]) // 2))

    def shade(self, box: Box, colour: Colour, *, towards: str) -> None:
        """From nothing to the whole colour at the `bottom` or the `left` of the box."""
        ramp = Image.linear_gradient("L")  # black at the top, white at the bottom
        if towards == "left":
            ramp = ramp.transpose(Image.Transpose.ROTATE_270)
        mask = ramp.point(EASED).resize((box.width, box.height), Image.Resampling.BILINEAR)
        self.image.paste(Image.new("RGB", mask.size, colour), (box.left, box.top), mask)

    def text(self, setting: Setting, left: int, top: int, ink: Ink) -> int:
        """Lines from there on; gives where they end."""
        letters = font(ink.weight, setting.size_px)
        for number, line in enumerate(setting.lines):
            baseline = top + setting.size_px * (number * LINE_HEIGHT + BASELINE)
            place = (left, round(baseline))
            self._pen.text(place, line, font=letters, fill=ink.colour, anchor="ls", language="bn")
        return top + setting.height_px

    def line(self, text: str, place: tuple[int, int], size_px: int, ink: Ink, *, room: int) -> int:
        """One line from its left baseline, cut short if it needs more room; gives its width."""
        shown = clipped(text, room, size_px, ink.weight)
        letters = font(ink.weight, size_px)
        self._pen.text(place, shown, font=letters, fill=ink.colour, anchor="ls", language="bn")
        return round(width_px(shown, weight=ink.weight, size_px=size_px))


def clipped(text: str, room: float, size_px: int, weight: int) -> str:
    """As many words of a text as fit on a line, with an ellipsis if that is not all."""
    if width_px(text, weight=weight, size_px=size_px) <= room:
        return text
    kept = text.split()[:-1]
    while kept and width_px(" ".join(kept) + ELLIPSIS, weight=weight, size_px=size_px) > room:
        kept.pop()
    return " ".join(kept) + ELLIPSIS if kept else ""


def is_large_enough(picture: Image.Image, box: Box) -> bool:
    """Whether the picture can fill the box without showing its pixels."""
    needed = max(box.width / picture.width, box.height / picture.height)
    return needed <= MOST_ENLARGED


def covering(
    picture: Image.Image, width: int, height: int, focus: tuple[float, float]
) -> Image.Image:
    """The part of a picture that fills a size, as near to its focus as its edges allow."""
    part = max(width / picture.width, height / picture.height)
    across, down = width / part, height / part
    left = _within(focus[0] * picture.width - across / 2, picture.width - across)
    top = _within(focus[1] * picture.height - down / 2, picture.height - down)
    box = (left, top, left + across, top + down)
    return picture.resize((width, height), Image.Resampling.LANCZOS, box=box)


def _within(place: float, most: float) -> float:
    return min(max(place, 0.0), max(most, 0.0))
