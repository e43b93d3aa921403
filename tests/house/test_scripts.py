"""The scripts of the pages can be given hashed names: none needs itself, however far around."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

import khobor

SCRIPTS = {
    path.name: path for path in (Path(khobor.__file__).parent / "paper" / "static").rglob("*.js")
}
IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["']\./([\w-]+\.js)["']""")


def test_no_script_imports_itself_in_a_circle() -> None:
    needs = {name: IMPORT.findall(path.read_text("utf-8")) for name, path in SCRIPTS.items()}

    assert "avro.js" in needs["typing.js"]  # so that the pattern is known to find them
    assert list(TopologicalSorter(needs).static_order())
