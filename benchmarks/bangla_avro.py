"""Whether we type as Avro does, and how fast: against avro.py's rules, on all short strings.

    python -m benchmarks.bangla_avro [--rival FOLDER]

The rival is measured only:  pip install --target FOLDER avro-py==2025.11.3

All strings of one to three keys out of 39 (small letters, the capitals that mean other letters, and
the backtick) are written by both, and each difference is printed.
"""

import argparse
import sys
import time
import unicodedata
from collections.abc import Callable
from importlib import import_module
from itertools import product
from pathlib import Path

from khobor.bangla import from_avro

KEYS = "abcdefghijklmnopqrstuvwxyzOIUDGJNRSTYZ`"
TYPED = "prodhan upodeShTa bolechen, dhakay aj briShTi hote pare. "


def rival(folder: Path) -> Callable[[str], str]:
    """avro.py's rules without its list of English words, in NFC."""
    sys.path.append(str(folder))
    write = import_module("avro.main")._parse_output_generator
    fold = import_module("avro.core.validate").fix_string_case
    return lambda typed: unicodedata.normalize("NFC", "".join(write(fold(typed), 0)))


def compare(folder: Path) -> None:
    """Print what differs."""
    write = rival(folder)
    typed = ["".join(keys) for length in (1, 2, 3) for keys in product(KEYS, repeat=length)]
    differ = [keys for keys in typed if from_avro(keys) != write(keys)]
    print(f"{len(differ)} of {len(typed)} strings differ")
    for keys in differ:
        print(f"  {keys}: {from_avro(keys)} here, {write(keys)} there")


def main() -> None:
    """Compare, if there is something to compare with, and measure the speed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rival", type=Path)
    options = arguments.parse_args()
    if options.rival:
        compare(options.rival)
    text = TYPED * 5_000
    started = time.process_time()
    from_avro(text)
    print(f"{len(text) / (time.process_time() - started) / 1e6:.2f} MB of keys a second")


if __name__ == "__main__":
    main()
