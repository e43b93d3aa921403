"""Draws the pictures: scene table to SVG, through Chromium, to WebP.

`python -m scripts.demo_pictures.draw` redraws all; file names as arguments redraw only those.
"""

import argparse
import base64
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Page, sync_playwright

from .canvas import HEIGHT, WIDTH
from . import scenes  # noqa: F401  (fills the table)
from .table import PICTURES as TABLE
from .table import compose

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "src/khobor/exchange/demo/pictures"
LARGEST_BYTES = 57_000
CHROMIUM = "/usr/bin/chromium"
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip


def lettering(folder: Path) -> str:
    """The style sheet that carries the Bangla fonts of the folder inside itself."""
    rules = []
    for weight in (400, 600, 700, 800):
        found = sorted(folder.rglob(f"noto-sans-bengali-bengali-{weight}-normal.woff2"))
        if found:
            packed = base64.b64encode(found[0].read_bytes()).decode()
            rules.append(f"@font-face{{font-family:Bangla;font-weight:{weight};"
                         f"src:url(data:font/woff2;base64,{packed})}}")  # fmt: skip
    return "<style>" + "".join(rules) + "body{margin:0;background:#888}svg{display:block}</style>"


def photograph(page: Page, svg: str, style: str) -> Image.Image:
    """The SVG as pixels."""
    page.set_content(style + svg)
    page.evaluate("document.fonts.ready")
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def roughen(image: Image.Image) -> Image.Image:
    """The picture with the grain of printing paper."""
    noise = Image.effect_noise((WIDTH // 2 + 1, HEIGHT // 2 + 1), 26).resize((WIDTH, HEIGHT))
    grey = Image.merge("RGB", (noise, noise, noise))
    return Image.blend(image, ImageChops.soft_light(image, grey), 0.14)


def press(image: Image.Image) -> bytes:
    """The picture as WebP, at the best quality that keeps it within `LARGEST_BYTES`."""
    for quality in (72, 66, 60, 54, 48, 40, 30):
        sheet = io.BytesIO()
        image.save(sheet, "WEBP", quality=quality, method=6)
        if sheet.tell() <= LARGEST_BYTES:
            break
    return sheet.getvalue()


def drawn(names: Iterable[str], style: str) -> Iterator[tuple[str, Image.Image]]:
    """Each named picture in pixels, all from one browser."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name in names:
            yield name, roughen(photograph(page, compose(name).svg(), style))
        browser.close()


def contact_sheet(images: list[Image.Image], across: int = 3) -> Image.Image:
    """Small copies of the pictures on one sheet, to look them over."""
    wide, tall = 640, 427
    sheet = Image.new("RGB", (wide * across, tall * -(-len(images) // across)), "#888888")
    for place, image in enumerate(images):
        sheet.paste(image.resize((wide, tall)), (place % across * wide, place // across * tall))
    return sheet


def main() -> None:
    """Draw what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="file names; none means all")
    parser.add_argument("--fonts", type=Path, default=Path("/tmp/fonts"), help="folder with Noto Sans Bengali")
    parser.add_argument("--sheet", type=Path, help="write a contact sheet (PNG) here as well")
    parser.add_argument("--try", dest="only_try", action="store_true", help="write no WebP")
    asked = parser.parse_args()
    images = []
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, image in drawn(asked.names or sorted(TABLE), lettering(asked.fonts)):
        if asked.sheet:
            images.append(image)
        if not asked.only_try:
            (PICTURES / name).write_bytes(press(image))
    if asked.sheet:
        contact_sheet(images).save(asked.sheet)


if __name__ == "__main__":
    main()
