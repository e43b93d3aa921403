"""The newspaper's icon: the first letter of its name on its own colour, drawn when asked for."""

from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b
from io import BytesIO

from PIL import Image, ImageDraw

from khobor.bangla import graphemes
from khobor.stories import values
from khobor.syndication.cards.colours import readable
from khobor.syndication.cards.letters import BOLD, drawable, font

INK = "#ffffff"
LETTER_HEIGHT = {"any": 0.56, "maskable": 0.42}  # a mask may leave the middle four fifths
CORNER = 0.16
FINER = 2  # corners are drawn larger and made small again


class Size(Enum):
    """The icons that exist: pixels across, and what a phone may do to them."""

    TOUCH = (180, "maskable")
    SMALL = (192, "any")
    LARGE = (512, "any")
    MASKABLE = (512, "maskable")

    @property
    def width_px(self) -> int:
        """Pixels across and down."""
        return self.value[0]

    @property
    def purpose(self) -> str:
        """`any`, or `maskable`: colour up to the edge, for a phone that cuts its own shape."""
        return self.value[1]

    @property
    def file_name(self) -> str:
        """The last part of its address."""
        return f"{self.name.lower()}-{self.width_px}.png"


IN_MANIFEST = (Size.SMALL, Size.LARGE, Size.MASKABLE)
BY_FILE_NAME = {size.file_name: size for size in Size}


@dataclass(frozen=True, slots=True)
class Look:
    """A letter and a colour (`#rrggbb`)."""

    letter: str
    colour: str

    @property
    def digest(self) -> str:
        """Another look stands at another address."""
        return blake2b(f"{self.letter} {self.colour}".encode(), digest_size=6).hexdigest()


def look(masthead: values.Masthead) -> Look:
    """How the icon of a newspaper looks."""
    letters = graphemes(drawable(masthead.name)) or ["খ"]
    return Look(letters[0], masthead.accent.lower())


def address(found: Look, size: Size) -> str:
    """Where an icon stands."""
    return f"/icons/{found.digest}/{size.file_name}"


def draw(found: Look, size: Size) -> bytes:
    """The icon as PNG."""
    width = size.width_px * FINER
    is_cut = size.purpose == "any"
    picture = Image.new("RGBA", (width, width), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    ground = readable(found.colour)
    pen.rounded_rectangle((0, 0, width, width), round(width * CORNER) * is_cut, fill=ground)
    _write(pen, found.letter, width, height=LETTER_HEIGHT[size.purpose])
    small = picture.resize((size.width_px, size.width_px), Image.Resampling.LANCZOS)
    written = BytesIO()
    (small if is_cut else small.convert("RGB")).save(written, "PNG", optimize=True)
    return written.getvalue()


def _write(pen: ImageDraw.ImageDraw, letter: str, width: int, *, height: float) -> None:
    """Centre the letter by what is seen of it."""
    probe = font(BOLD, width)
    left, top, right, bottom = probe.getbbox(letter, anchor="ls", language="bn")
    size_px = round(width * min(height * width / (bottom - top), 0.66 * width / (right - left)))
    letters = font(BOLD, size_px)
    left, top, right, bottom = letters.getbbox(letter, anchor="ls", language="bn")
    place = ((width - left - right) / 2, (width - top - bottom) / 2)
    pen.text(place, letter, font=letters, fill=INK, anchor="ls", language="bn")
