"""From paths to names of files."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khobor.press.kinds import HTML, TYPES
from khobor.press.names import ENDINGS, TEMPORARY, file_name

SPECIAL = ["/", ".", "..", "a", "A", "index.html", "index", "x.gz", ".br", ".tmp", "\0", "%", "অ"]
PARTS = st.one_of(st.sampled_from(SPECIAL), st.text(max_size=4))
PATHS = st.one_of(
    st.builds(lambda parts, end: "/" + "/".join(parts) + end, st.lists(PARTS), st.just("/")),
    st.builds(lambda parts: "/" + "".join(parts), st.lists(PARTS)),
    st.text(max_size=20),
)
STATUSES = st.sampled_from([200, 410])
KINDS = st.sampled_from([HTML, TYPES["xml"], TYPES["webp"], "application/feed+json", ""])


def all_names(path: str, status: int, kind: str = HTML) -> set[str]:
    """Every name on disk that a page may use, while it is written too."""
    name = file_name(path, status=status, kind=kind)
    endings = [f"{ending}{more}" for ending in ENDINGS.values() for more in ("", TEMPORARY)]
    return {f"{name}{ending}" for ending in endings}


@given(PATHS, PATHS, STATUSES, STATUSES, KINDS, KINDS)
def test_two_pages_never_share_a_file(
    one: str, two: str, status: int, other: int, kind: str, another: str
) -> None:
    if (one, status) == (two, other):
        return

    assert not all_names(one, status, kind) & all_names(two, other, another)


@given(PATHS, PATHS, STATUSES, KINDS, KINDS)
def test_no_page_needs_a_folder_where_another_has_its_file(
    one: str, two: str, status: int, kind: str, another: str
) -> None:
    name = file_name(one, status=status, kind=kind)
    folders = {str(parent) for parent in PurePosixPath(name).parents}

    assert not folders & all_names(two, status, another)


@given(PATHS, STATUSES, KINDS)
def test_a_name_stays_inside_the_folder_and_fits_the_disk(
    path: str, status: int, kind: str
) -> None:
    for name in all_names(path, status, kind):
        parts = name.split("/")

        assert parts[0] in {"live", "kept"}
        assert not {"", ".", ".."} & set(parts)
        assert name.isascii()
        assert name.isprintable()
        assert max(map(len, parts)) < 255
        assert len(name) < 2000


@pytest.mark.parametrize(
    "path",
    [
        "/../etc/passwd/",
        "/a/../../b/",
        "/খেলা/",
        "/%E0%A6%96/",
        "/Sports/",
        "/a\0/",
        "/" + "a" * 300 + "/",
        "/" + "ab/" * 600,
        "//a/",
        "/a/index.html",
        "/feed.xml.gz",
        "/feed.xml.tmp",
        "/a.b/c/",
        "/plain",
        "",
        "no-slash/",
    ],
)
def test_whatever_is_not_plain_is_named_by_its_hash(path: str) -> None:
    assert file_name(path).startswith("kept/hashed/")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "live/index.html"),
        ("/sports/17/bijoy/", "live/sports/17/bijoy/index.html"),
        ("/feed.xml", "live/feed.xml"),
    ],
)
def test_a_plain_path_is_found_by_a_web_server(path: str, name: str) -> None:
    kind = TYPES["xml"] if path.endswith(".xml") else HTML

    assert file_name(path, kind=kind) == name
