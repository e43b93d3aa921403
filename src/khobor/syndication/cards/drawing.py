"""From a card to the bytes of a picture, light enough for any phone."""

from io import BytesIO

from PIL import Image

from khobor.syndication.cards.designs import compose
from khobor.syndication.cards.values import Card, Size

MOST_BYTES = 200_000
QUALITIES = (88, 80, 68, 52, 34, 12)  # the last are for pictures that are all noise
FINE_DOWN_TO = 52
VERSION = 1  # grows when cards are drawn otherwise, so that kept ones are drawn anew


def draw(card: Card, size: Size) -> bytes:
    """The card as JPEG, as good as 200 kB allow."""
    picture = compose(card, size)
    written = b""
    for quality in QUALITIES:
        written = _jpeg(picture, quality)
        if len(written) <= MOST_BYTES:
            break
    return written


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    """Thinned colours would blur red letters: only where nothing else helps."""
    file, thinned = BytesIO(), "4:4:4" if quality >= FINE_DOWN_TO else "4:2:0"
    picture.save(file, "JPEG", quality=quality, subsampling=thinned, optimize=True)
    return file.getvalue()
