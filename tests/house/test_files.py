"""The rules of the house that a machine can check."""

import ast
import unicodedata
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "khobor"
MODULES = [p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts and p.stat().st_size]
WRITTEN = [
    path
    for path in SOURCE.rglob("*")
    if path.suffix in {".py", ".toml", ".json", ".js", ".html", ".tsv"}
]
NO_NAMES = {"utils", "helpers", "common", "managers", "mixins"}
LONGEST = 400  # lines


def names(paths: list[Path]) -> list[str]:
    return sorted(str(path.relative_to(SOURCE)) for path in paths)


def test_a_file_says_what_it_is_for() -> None:
    silent = [p for p in MODULES if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]

    assert names(silent) == []


def test_no_file_is_too_long_or_has_a_name_that_says_nothing() -> None:
    long = [path for path in MODULES if path.read_text("utf-8").count("\n") > LONGEST]
    unnamed = [path for path in MODULES if path.stem in NO_NAMES]

    assert names(long) == []
    assert names(unnamed) == []


def test_our_own_bangla_is_stored_as_unicode_wants_it() -> None:
    other = [p for p in WRITTEN if not unicodedata.is_normalized("NFC", p.read_text("utf-8"))]

    assert len(WRITTEN) > len(MODULES) > 100
    assert names(other) == []
