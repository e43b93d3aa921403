"""The rules of the house that a machine can check."""

import ast
import unicodedata
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "khobor"
MODULES = [p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts and p.stat().st_size]
NO_NAMES = {"utils", "helpers", "common", "managers", "mixins"}


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_file_says_what_it_is_for_and_is_not_too_long(path: Path) -> None:
    text = path.read_text("utf-8")

    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= 400
    assert path.stem not in NO_NAMES


@pytest.mark.parametrize(
    "path",
    [p for p in SOURCE.rglob("*") if p.suffix in {".py", ".toml", ".json", ".js", ".html", ".tsv"}],
    ids=name,
)
def test_our_own_bangla_is_stored_as_unicode_wants_it(path: Path) -> None:
    text = path.read_text("utf-8")

    assert unicodedata.is_normalized("NFC", text)
