"""What taking pictures from an import promises."""

from pathlib import Path

import pytest

from khobor.pictures.models import Picture
from khobor.stories.models import Story
from tests.exchange.lines import imported, jpeg, line, png_header

pytestmark = pytest.mark.usefixtures("newspaper_home")


def test_a_picture_comes_with_its_words(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    image = {"file": "a.jpg", "alt": "ধানখেত", "caption": "হাওরে ধান", "credit": "স্টার"}

    imported(tmp_path, line(image=image))

    story = Story.objects.get()
    assert story.lead_picture
    assert story.lead_picture.width == 640
    words = (story.picture_alt, story.picture_caption, story.picture_credit)
    assert words == ("ধানখেত", "হাওরে ধান", "স্টার")


def test_the_same_picture_is_stored_once(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(jpeg())

    rows = imported(
        tmp_path, line(image={"file": "a.jpg"}), line(source_id="2", image={"file": "b.jpg"})
    )

    assert [row["outcome"] for row in rows] == ["added", "added"]
    assert Picture.objects.count() == 1


FILES = {
    "text.jpg": b"no picture",
    "empty.jpg": b"",
    "cut.jpg": jpeg()[:2000],
    "wide.png": png_header(width=30_000, height=30_000),
    "strip.png": png_header(width=30_000, height=1),
    "vector.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
}
NAMES = (*FILES, "none.jpg", "../outside.jpg", "../../etc/passwd", "/etc/passwd", "link.jpg",
         ".", "a\0b.jpg", "n" * 280 + ".jpg")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_shown_is_rejected_and_leaves_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "outside.jpg").write_bytes(jpeg())
    folder = tmp_path / "import"
    folder.mkdir()
    (folder / "link.jpg").symlink_to(tmp_path / "outside.jpg")
    for file, contents in FILES.items():
        (folder / file).write_bytes(contents)

    rows = imported(folder, line(image={"file": name}), line(source_id="2"))

    assert [row["outcome"] for row in rows] == ["rejected", "added"]
    assert rows[0]["code"] == "wrong-picture"
    assert not Picture.objects.exists()
