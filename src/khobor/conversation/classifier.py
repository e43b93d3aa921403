"""A small classifier that learns from this newspaper's own decisions, and only orders the queue.

Naive Bayes over stems and flags, in plain Python: some thousand decisions are counted in a second,
nothing is installed for it, and what it has learned is a table that a person can read.
Source: Manning, Raghavan, Schütze, Introduction to Information Retrieval, chapter 13.
"""

import math
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from khobor.bangla import word_keys
from khobor.conversation.models import Comment, Decision, Status, Taught, Verb

NEWEST: Final = 4000  # decisions that are learned from
MOST_WORDS: Final = 6000
FEWEST: Final = 20  # of each kind, before it has an opinion
LOOKED_AT_S: Final = 60.0
UNKNOWN: Final = 0.5
RESCORED: Final = 2000
_LEARNED: Final = (Verb.APPROVE, Verb.REJECT, Verb.SPAM)
_FLAG_WEIGHT: Final = 0.08  # of each flag, before anything was learned

_known: tuple[float, dict[str, list[int]]] = (0.0, {})


def likelihood(text: str, flags: Sequence[str]) -> float:
    """How likely an editor is to refuse a comment, 0 to 1; from its flags alone at first."""
    return likelihood_by(_taught(), text, flags)


def likelihood_by(words: dict[str, list[int]], text: str, flags: Sequence[str]) -> float:
    """As `likelihood`, by what was learned: for each word how often it was kept and refused."""
    kept, refused = words.get("", [0, 0])
    if kept < FEWEST or refused < FEWEST:
        return min(1.0, UNKNOWN + _FLAG_WEIGHT * len(flags)) if flags else UNKNOWN
    sum_log = math.log(refused / kept)
    for feature in features(text, flags):
        in_kept, in_refused = words.get(feature, (0, 0))
        if in_kept + in_refused:
            sum_log += math.log(
                ((in_refused + 0.5) / (refused + 1)) / ((in_kept + 0.5) / (kept + 1))
            )
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, sum_log)))), 4)


def features(text: str, flags: Sequence[str]) -> set[str]:
    """What is counted of a comment: its stems and the rules that it met."""
    return {keys.fold for keys in word_keys(text)} | {f"#{flag}" for flag in flags}


def learn(examples: Iterable[tuple[str, Sequence[str], bool]]) -> dict[str, list[int]]:
    """Count the words of comments, each with its flags and whether it was refused."""
    kept, refused, counts = 0, 0, Counter[tuple[str, bool]]()
    for text, flags, is_refused in examples:
        kept, refused = kept + (not is_refused), refused + is_refused
        counts.update((feature, is_refused) for feature in features(text, flags))
    seen = Counter[str]()
    for (feature, _is_refused), count in counts.items():
        seen[feature] += count
    usual = [feature for feature, count in seen.most_common(MOST_WORDS) if count > 1]
    table = {word: [counts[(word, False)], counts[(word, True)]] for word in usual}
    return {"": [kept, refused], **table}


def relearn() -> int:
    """Learn anew from the newest decisions and order what waits; how many decisions there were.

    0 if nothing was decided since the last time.
    """
    newest = Decision.objects.filter(verb__in=_LEARNED).order_by("-id")
    last = newest.values_list("id", flat=True).first() or 0
    taught = Taught.objects.first() or Taught()
    if last == taught.last_decision:
        return 0
    rows = newest.values_list("comment__text", "comment__flags", "verb")[:NEWEST]
    examples = [(text, flags, verb != Verb.APPROVE) for text, flags, verb in rows if text]
    taught.words, taught.decisions = learn(examples), len(examples)
    taught.last_decision = last
    taught.save()
    _order_waiting(taught.words)
    return len(examples)


def _order_waiting(words: dict[str, list[int]]) -> None:
    waiting = list(Comment.objects.filter(status=Status.HELD).order_by("-id")[:RESCORED])
    for row in waiting:
        row.likelihood = likelihood_by(words, row.text, row.flags)
    Comment.objects.bulk_update(waiting, ["likelihood"], batch_size=200)


def _taught() -> dict[str, list[int]]:
    global _known
    until, words = _known
    if time.monotonic() > until:
        row = Taught.objects.values_list("words", flat=True).first()
        words = row or {}
        _known = (time.monotonic() + LOOKED_AT_S, words)
    return words
