"""Cards as pictures: all designs in all sizes, whatever the picture is, and how they look."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageChops, ImageStat

from khobor.pictures.drawing import PictureFile, open_picture
from khobor.syndication.cards.canvas import covering
from khobor.syndication.cards.drawing import MOST_BYTES, draw
from khobor.syndication.cards.values import Card, Design, Size

LOOKS = Path(__file__).parent / "looks"
LOOK_WIDTH_PX = 240
TOLERANCE = 2.5  # of 255: another FreeType smooths edges otherwise, another design differs by more
LINE = "পদ্মার ভাঙনে বিলীন ৪০০ ঘর, ‘ত্রাণ নয়, বাঁধ চাই’"


def stored(picture: Image.Image, name: str = "picture.png") -> PictureFile:
    """A picture in the library's storage, its focus at the right."""
    written = BytesIO()
    picture.save(written, "PNG")
    return PictureFile(default_storage.save(name, ContentFile(written.getvalue())), (0.9, 0.5))


def two_colours(width: int = 900, height: int = 600) -> Image.Image:
    """Blue at the left, yellow at the right."""
    picture = Image.new("RGB", (width, height), (20, 60, 160))
    picture.paste((240, 200, 40), (width * 2 // 3, 0, width, height))
    return picture


def card(design: Design = Design.NEWS, **facts: object) -> Card:
    """A card of that design."""
    words: dict[str, object] = {
        "line": LINE,
        "date": "২৬ নভেম্বর ২০২৬",
        "newspaper": "নদীর কাগজ",
        "colour": "#00695c",
        "label": "সারাদেশ",
        "kicker": "নদীভাঙন",
        "speaker": "মিতালী রায়",
        "role": "শরীয়তপুর প্রতিনিধি",
        "number": "৪০০ ঘর",
    }
    return Card(design=design, **{**words, **facts})  # type: ignore[arg-type]


def opened(drawn: bytes) -> Image.Image:
    return Image.open(BytesIO(drawn)).convert("RGB")


@pytest.mark.parametrize("design", Design)
@pytest.mark.parametrize("size", Size)
def test_a_card_looks_as_it_did(design: Design, size: Size) -> None:
    """To accept another look: delete the picture in `looks/` and run the test once."""
    drawn = opened(draw(card(design, photo=stored(two_colours())), size))
    small = drawn.resize((LOOK_WIDTH_PX, LOOK_WIDTH_PX * drawn.height // drawn.width))
    look = LOOKS / f"{design}-{size}.png"
    if not look.exists():
        small.quantize(48).save(look, optimize=True)
        pytest.fail(f"{look.name} was not there and has been made: look at it")

    difference = ImageChops.difference(small, Image.open(look).convert("RGB"))
    assert drawn.size == (size.width_px, size.height_px)
    assert sum(ImageStat.Stat(difference).mean) / 3 < TOLERANCE


def test_a_card_in_other_words_looks_different() -> None:
    """So the comparison above can fail."""
    one = opened(draw(card(), Size.LINK)).resize((240, 126))
    other = opened(draw(card(line="সেতু খুলছে কাল"), Size.LINK)).resize((240, 126))

    assert sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3 > TOLERANCE


@pytest.mark.parametrize("design", Design)
def test_a_card_needs_no_picture(design: Design) -> None:
    drawn = draw(card(design), Size.SQUARE)

    assert opened(drawn).size == (1080, 1080)


@pytest.mark.parametrize(
    "line", ["হ", "a", "", "🌊", "<b>&amp;\u202e", LINE * 6, "ক" * 300, "W" * 300]
)
@pytest.mark.parametrize("design", Design)
def test_no_headline_breaks_a_card(line: str, design: Design) -> None:
    drawn = draw(card(design, line=line, number=line[:40], speaker=line), Size.LINK)

    assert opened(drawn).size == (1200, 630)


@pytest.mark.parametrize("size", Size)
def test_a_card_of_a_noisy_picture_stays_under_200_kb(size: Size) -> None:
    noise = Image.effect_noise((1280, 853), 120).convert("RGB")
    drawn = draw(card(photo=stored(noise)), size)

    assert len(drawn) <= MOST_BYTES


def test_the_focus_of_a_picture_stays_in_sight() -> None:
    cut = covering(two_colours(), 200, 600, (0.9, 0.5))

    assert cut.getpixel((100, 300)) == (240, 200, 40)


def test_what_is_transparent_is_white() -> None:
    clear = Image.new("RGBA", (600, 400), (255, 0, 0, 0))
    picture = open_picture(stored(clear))

    assert picture is not None
    assert picture.getpixel((5, 5)) == (255, 255, 255)


def test_a_tiny_picture_is_left_out_and_a_lost_one_too() -> None:
    plain = draw(card(), Size.LINK)

    assert draw(card(photo=stored(two_colours(30, 20))), Size.LINK) == plain
    assert draw(card(photo=PictureFile("nowhere.webp")), Size.LINK) == plain


def test_a_picture_with_too_many_pixels_is_not_opened() -> None:
    assert open_picture(stored(Image.new("L", (5000, 5000)))) is None


def test_letters_can_be_read_on_any_colour_of_the_newspaper() -> None:
    drawn = opened(draw(card(Design.BREAKING, colour="#ffff00"), Size.LINK))
    red, green, blue = drawn.getpixel((1190, 320))  # type: ignore[misc]

    assert red + green < 300
    assert blue < 60
