"""What a picture card shows, before anything is drawn. Sizes, designs and nothing else exist."""

from dataclasses import dataclass
from enum import StrEnum

from khobor.pictures.drawing import PictureFile


class Design(StrEnum):
    """How a card looks."""

    NEWS = "news"
    BREAKING = "breaking"
    OPINION = "opinion"
    QUOTATION = "quotation"
    NUMBER = "number"


class Size(StrEnum):
    """What a card is for: the preview of a link, a post, a tall post."""

    LINK = "link"
    SQUARE = "square"
    TALL = "tall"

    @property
    def width_px(self) -> int:
        """Pixels across."""
        return PIXELS[self][0]

    @property
    def height_px(self) -> int:
        """Pixels down."""
        return PIXELS[self][1]


PIXELS = {Size.LINK: (1200, 630), Size.SQUARE: (1080, 1080), Size.TALL: (1080, 1350)}


@dataclass(frozen=True, slots=True)
class Card:
    """The words and pictures of a card.

    `line` is the headline, the quotation, or what the `number` counts. `speaker` is who says it or
    writes it, `role` what they are. `colour` is the newspaper's own, `#rrggbb`.
    """

    design: Design
    line: str
    date: str
    newspaper: str
    colour: str
    label: str = ""
    kicker: str = ""
    speaker: str = ""
    role: str = ""
    number: str = ""
    photo: PictureFile | None = None
    logo: PictureFile | None = None
