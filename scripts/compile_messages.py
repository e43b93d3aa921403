"""Compile the newsroom's Bangla (.po, for people) into what Django reads (.mo, for machines)."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = Path(__file__).resolve().parents[1] / "src" / "khobor" / "desk" / "locale"


def compile_catalogue(source: Path) -> Path:
    """Write the .mo beside one .po and say where it is."""
    target = source.with_suffix(".mo")
    with source.open("rb") as text, target.open("wb") as compiled:
        write_mo(compiled, read_po(text, abort_invalid=True))
    return target


def main() -> None:
    """Compile every catalogue of the desk."""
    for source in sorted(LOCALES.glob("*/LC_MESSAGES/*.po")):
        print(compile_catalogue(source))


if __name__ == "__main__":
    main()
