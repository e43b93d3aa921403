"""How many loosely typed words find their Bangla word, and how many others they find with it.

    python -m benchmarks.bangla_loose STORIES

STORIES is story JSONL; its distinct words are looked for. Definitions:

- *Recall by hand*: of the spellings in `tests/vectors/loose.json`, the share whose `roman_key` is
  one of the word's `bangla_roman_keys`. Not held out: 207 of 213 were found at first, and three
  of the misses led to rules.
- *Recall by rule*: each distinct word of the stories is romanised, then typed loosely: each of the
  ways below is applied with probability 1/2 (seed 1952). The share whose key is the word's.
- *Company*: for a word of the stories, how many other distinct words share its key, on average
  and for the median word.
"""

import json
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import mean, median

from benchmarks.bangla_bijoy import story_texts
from khobor.bangla import bangla_roman_key, bangla_roman_keys, roman_key, romanise

BY_HAND = Path(__file__).parents[1] / "tests/vectors/loose.json"
LOOSELY = (
    ("(?<!^)o", "a"), ("a", "aa"), ("sh", "s"), ("ch", "chh"), ("bh", "v"), ("kh", "k"),
    ("th", "t"), ("dh", "d"), ("i(?!$)", "ee"), ("(?<!o)u", "oo"), ("j", "z"), ("iy", "i"),
    ("f", "ph"), ("r$", "rr"),
)  # fmt: skip


def typed_loosely(word: str, dice: random.Random) -> str:
    """The romanised word, as somebody in a hurry types it."""
    for pattern, typed in LOOSELY:
        if dice.random() < 0.5:
            word = re.sub(pattern, typed, word)
    return word


def main() -> None:
    """Print recall, company and speed."""
    by_hand: dict[str, list[str]] = json.loads(BY_HAND.read_text("utf-8"))
    pairs = [(word, typed) for word, spellings in by_hand.items() for typed in spellings]
    found = sum(roman_key(typed) in bangla_roman_keys(word) for word, typed in pairs)
    print(f"recall by hand: {found / len(pairs):.1%} of {len(pairs)} spellings")

    texts = story_texts(Path(sys.argv[1]))
    words = sorted(
        set(re.findall("[\u0985-\u09e3\u0981-\u0983\u200c\u200d]{2,}", "\n".join(texts)))
    )
    dice = random.Random(1952)
    typed = [typed_loosely(romanise(word), dice) for word in words]
    started = time.process_time()
    keys = [roman_key(word) for word in typed]
    took_s = time.process_time() - started
    found = sum(key in bangla_roman_keys(word) for key, word in zip(keys, words, strict=True))
    print(f"recall by rule: {found / len(words):.1%} of {len(words)} words")

    shared = Counter(bangla_roman_key(word) for word in words)
    company = [shared[bangla_roman_key(word)] - 1 for word in words]
    print(
        f"company: {mean(company):.2f} other words on average, {median(company):.0f} in the median"
    )
    print(f"{len(words) / took_s:,.0f} words a second")


if __name__ == "__main__":
    main()
