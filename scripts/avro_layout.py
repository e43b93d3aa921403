"""Puts the layout of `khobor/bangla/data/avro.json` into the browser's `khobor/js/avro.js`.

python -m scripts.avro_layout
"""

from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src/khobor"
LAYOUT = SOURCE / "bangla/data/avro.json"
MODULE = SOURCE / "paper/static/khobor/js/avro.js"
START, END = "const LAYOUT = ", ";\n"


def with_layout(module: str, layout: str) -> str:
    """The module's source with this layout in place of its own."""
    head, start, rest = module.partition(START)
    return head + start + layout.strip() + rest[rest.index(END) :]


if __name__ == "__main__":
    MODULE.write_text(with_layout(MODULE.read_text("utf-8"), LAYOUT.read_text("utf-8")), "utf-8")
