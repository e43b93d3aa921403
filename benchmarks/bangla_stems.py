"""Whether inflections of a word get one key, and different words different ones; and how fast.

    python -m benchmarks.bangla_stems --lemma FOLDER [--text STORIES.jsonl]

FOLDER has `*.txt` files of lines "word TAB lemma"; a copy of such a list is not part of Khobor.
Lines that are not two single words are left out; every word is brought to NFC.

Definitions, fixed before the first measurement (*lost* was added later):

- A lemma's *forms* are the distinct words recorded for it and the lemma itself.
- *Same key*: of all unordered pairs of two forms of one lemma, the share whose keys are equal.
  A few verbs have most of the pairs, so the mean over lemmas of that share stands beside it.
- *Collision*: of pairs of different lemmas, the share whose keys are equal: over pairs that are
  neighbours in sorted order, and over 1,000,000 random pairs (seed 1952). Stricter ones stand
  beside them: the share of lemmas that have no key left for themselves (*lost*: two lemmas with one
  key are one lost), and of those whose key some other lemma has as well (*sharing*: there, two).
  Such shares grow with the number of lemmas, so they are told of both halves together, too.
- *Split*: a lemma is held out if the first byte of its SHA-256 is odd. Tables are written with
  only the other half in view. Collisions of a half are counted within that half.

Limits: 85 % of the pairs of both halves; 3 % lost of both halves together, and 3 % sharing within
either; 300,000 words a second of one core with nothing remembered, for the distinct words of the
list and for the words of STORIES (as they stand there, again and again). The command fails if one
is broken.
"""

import argparse
import hashlib
import json
import random
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations, pairwise
from pathlib import Path

from khobor.bangla import word_keys
from khobor.bangla.phonetic import fold_spelling
from khobor.bangla.stems import stem, uncached_stem

Forms = dict[str, set[str]]
Key = Callable[[str], str]
LEAST_SAME, MOST_COLLIDING, LEAST_SPEED = 0.85, 0.03, 300_000


def read(folder: Path) -> Forms:
    """The forms of each lemma."""
    forms: Forms = defaultdict(set)
    for path in sorted(folder.glob("*.txt")):
        for line in unicodedata.normalize("NFC", path.read_text("utf-8")).splitlines():
            parts = line.split("\t")
            if len(parts) == 2 and all(len(part.split()) == 1 for part in parts):
                forms[parts[1]] |= set(parts)
    return forms


def is_held_out(lemma: str) -> bool:
    """Whether nobody looked at this lemma while writing tables."""
    return bool(hashlib.sha256(lemma.encode()).digest()[0] % 2)


def same_key(forms: Forms, key: Key) -> tuple[float, float]:
    """The share of pairs with one key: over all pairs, and its mean over lemmas."""
    shares, same, total = [], 0, 0
    for words in forms.values():
        pairs = [key(one) == key(other) for one, other in combinations(sorted(words), 2)]
        if pairs:
            same, total = same + sum(pairs), total + len(pairs)
            shares.append(sum(pairs) / len(pairs))
    return same / total, sum(shares) / len(shares)


def collisions(lemmas: Iterable[str], key: Key) -> tuple[float, float, float, float]:
    """The share of neighbours, of random pairs, of lost lemmas, and of those that share a key."""
    words = sorted(lemmas)
    dice = random.Random(1952)
    pairs = [(dice.choice(words), dice.choice(words)) for _ in range(1_000_000)]
    pairs = [pair for pair in pairs if pair[0] != pair[1]]
    keys = {word: key(word) for word in words}
    counts = Counter(keys.values())
    neighbours = sum(keys[one] == keys[other] for one, other in pairwise(words))
    return (
        neighbours / (len(words) - 1),
        sum(keys[one] == keys[other] for one, other in pairs) / len(pairs),
        1 - len(counts) / len(words),
        sum(counts[keys[word]] > 1 for word in words) / len(words),
    )


def words_a_second(words: list[str], key: Key, *, rounds: int = 5) -> float:
    """How many words a second of processor time, in the best of some rounds."""
    return len(words) / min(_processor_s(words, key) for _round in range(rounds))


def _processor_s(words: list[str], key: Key) -> float:
    started = time.process_time()
    for word in words:
        key(word)
    return time.process_time() - started


def words_of(file: Path) -> list[str]:
    """The Bangla words of the stories, in order."""
    stories = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    texts = (f"{story.get('headline', '')} {story.get('body', '')}" for story in stories)
    found = (keys.surface for text in texts for keys in word_keys(text))
    return [word for word in found if "\u0980" <= word[0] <= "\u09e3"]


def packaged_stemmer() -> Key | None:
    """PyPI's bangla-stemmer, if it is installed, for comparison."""
    try:
        from bangla_stemmer.stemmer.stemmer import BanglaStemmer
    except ImportError:
        return None
    stemmer = BanglaStemmer()
    return lambda word: str(stemmer.stem(word))


def report(name: str, forms: Forms, key: Key) -> None:
    """One line of the table."""
    pairs, by_lemma = same_key(forms, key)
    neighbours, chance, lost, sharing = collisions(forms, key)
    print(
        f"{name:39} {pairs:7.1%} {by_lemma:9.1%} {neighbours:10.2%} {chance:9.4%} {lost:7.2%} "
        f"{sharing:8.2%}"
    )


def measure_keys(forms: Forms) -> bool:
    """Print the table; whether the limits are kept."""
    halves = {
        "dev": {lemma: words for lemma, words in forms.items() if not is_held_out(lemma)},
        "held out": {lemma: words for lemma, words in forms.items() if is_held_out(lemma)},
        "both": forms,
    }
    stemmers: dict[str, Key | None] = {
        "the word itself": str,
        "khobor stem": stem,
        "khobor stem, spelling folded": lambda word: fold_spelling(stem(word)),
        "bangla-stemmer": packaged_stemmer(),
    }
    chances = f"{'neighbours':>10} {'random':>9} {'lost':>7} {'sharing':>8}"
    print(f"{'':39} {'pairs':>7} {'by lemma':>9} {chances}")
    for half, part in halves.items():
        for name, key in stemmers.items():
            if key:
                report(f"{name} ({half})", part, key)
    same = same_key(forms, stem)[0]
    print(f"khobor stem: {same:.1%} of the pairs of both halves")
    lost = collisions(forms, stem)[2]
    sharing = max(collisions(halves[half], stem)[3] for half in ("dev", "held out"))
    return same >= LEAST_SAME and max(lost, sharing) <= MOST_COLLIDING


def measure_speed(words: list[str], text: list[str]) -> bool:
    """Print the speeds; whether the limit is kept."""
    rates = {f"{len(words):,} distinct words, nothing remembered": (words, uncached_stem)}
    if text:
        rates[f"{len(text):,} words of newspaper text, nothing remembered"] = (text, uncached_stem)
        rates["the same, remembering"] = (text, stem)
    found = {name: words_a_second(*work) for name, work in rates.items()}
    for name, rate in found.items():
        print(f"{rate:12,.0f} words a second: {name}")
    return min(found.values()) >= LEAST_SPEED


def main() -> int:
    """Print the table, then the speeds; 1 if a limit is broken."""
    parser = argparse.ArgumentParser(description="Measure stem() on a list of lemmas.")
    parser.add_argument("--lemma", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--text", type=Path, metavar="STORIES")
    options = parser.parse_args()
    forms = read(options.lemma)
    is_true = measure_keys(forms)
    words = sorted(set().union(*forms.values()))
    is_fast = measure_speed(words, words_of(options.text) if options.text else [])
    return 0 if is_true and is_fast else 1


if __name__ == "__main__":
    sys.exit(main())
