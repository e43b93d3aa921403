"""Which converter reads Bijoy right, and how fast: ours and the two of PyPI.

    python -m benchmarks.bangla_bijoy STORIES [--rivals FOLDER]

STORIES is story JSONL. The rivals are measured only, and are no dependency of Khobor:

    pip install --target FOLDER unicodeconverter==0.1.0b12 bijoy2unicode==0.1.1

Distinct Bangla words of the stories are written in Bijoy, by us and (with rivals) by bijoy2unicode,
so that no reader is judged by its own writer alone (a word on which the writer fails is left out);
a word counts as read if it comes back letter for letter.
The hard words are those of `tests/vectors/bijoy.json`. Speeds are of processor time.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from khobor.bangla import (
    bijoy_to_unicode,
    convert_bijoy,
    normalise,
    repair,
    unicode_to_bijoy,
)

Convert = Callable[[str], str]
HARD = Path(__file__).parents[1] / "tests/vectors/bijoy.json"
TIMES = 3
SLOW_CHARACTERS = 20_000  # a rival gets no more, or it would take minutes


def story_texts(path: Path) -> list[str]:
    """Headline and body of each story, normalised."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [normalise(f"{row['headline']}\n{row['body']}") for row in rows]


def rivals(folder: Path | None) -> tuple[dict[str, Convert], dict[str, Convert]]:
    """PyPI's readers and writers by name; none without a folder."""
    if folder is None:
        return {}, {}
    sys.path.append(str(folder))
    bijoy2unicode = import_module("bijoy2unicode.converter").Unicode()
    unicodeconverter = import_module("unicodeconverter.converter")
    readers = {
        "unicodeconverter": unicodeconverter.convert_bijoy_to_unicode,
        "bijoy2unicode": bijoy2unicode.convertBijoyToUnicode,
    }
    return readers, {"bijoy2unicode": bijoy2unicode.convertUnicodeToBijoy}


def share_read(read: Convert, pairs: list[tuple[str, str]]) -> float:
    """The share of pairs of Bijoy and Unicode that are read as they should; a crash is a miss."""
    return sum(_read(read, bijoy) == right for bijoy, right in pairs) / len(pairs)


def _read(read: Convert, bijoy: str) -> str:
    try:
        return normalise(read(bijoy))
    except (IndexError, KeyError):
        return ""


def _written(write: Convert, words: list[str]) -> list[tuple[str, str]]:
    """Each word in Bijoy and as it is; bijoy2unicode's writer wants a letter after the word."""
    pairs = []
    for word in words:
        with suppress(IndexError):
            pairs.append((write(f"{word} ").strip(), word))
    return pairs


def speed(convert: Convert, text: str, *, size_bytes: int) -> float:
    """Megabytes a second; the best of three."""
    best_s = min(_took_s(convert, text) for _ in range(TIMES))
    return size_bytes / best_s / 1e6


def _took_s(convert: Convert, text: str) -> float:
    started = time.process_time()
    convert(text)
    return time.process_time() - started


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("stories", type=Path)
    arguments.add_argument("--rivals", type=Path)
    options = arguments.parse_args()
    texts = story_texts(options.stories)
    text = "\n".join(texts)
    words = sorted(set(re.findall("[\u0981-\u09e3\u200c\u200d]+", text)))
    other_readers, other_writers = rivals(options.rivals)
    vectors = json.loads(HARD.read_text("utf-8"))
    hard = [(row[0], row[1]) for group, rows in vectors.items() for row in rows if group != "about"]
    sets = {f"{len(hard)} hard words": hard}
    for name, write in ({"khobor": unicode_to_bijoy} | other_writers).items():
        sets[f"the words written by {name}"] = _written(write, words)
    for name, read in ({"khobor": bijoy_to_unicode} | other_readers).items():
        sample = unicode_to_bijoy(text if name == "khobor" else text[:SLOW_CHARACTERS])
        shares = [f"{share_read(read, pairs):.2%} of {what}" for what, pairs in sets.items()]
        rate = speed(read, sample, size_bytes=len(sample))
        print(f"{name} reads {'; '.join(shares)}; {rate:.3f} MB/s", flush=True)
    print(f"words: {len(words)} distinct ones of {len(texts)} stories")
    size_bytes = len(text.encode())
    bijoy = unicode_to_bijoy(text)
    print(f"writing: {speed(unicode_to_bijoy, text, size_bytes=size_bytes):.1f} MB/s of UTF-8")
    print(f"finding: {speed(convert_bijoy, bijoy, size_bytes=len(bijoy)):.1f} MB/s of Bijoy")
    print(f"finding none: {speed(convert_bijoy, text, size_bytes=size_bytes):.1f} MB/s of UTF-8")
    print(f"normalise: {speed(normalise, text, size_bytes=size_bytes):.1f} MB/s of UTF-8")
    changed = sum(repair(story) != story for story in texts)
    print(f"repair: {speed(repair, text, size_bytes=size_bytes):.1f} MB/s of UTF-8;", end=" ")
    print(f"it changed {changed} of {len(texts)} clean stories")


if __name__ == "__main__":
    main()
