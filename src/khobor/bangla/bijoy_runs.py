"""Bijoy inside other text: which words are glyphs of a Bijoy font, and which are English.

Two bigram models, of Bijoy and of English in Latin letters, are counted from the package's own
romanising tables; words then vote with their neighbours, so that a doubtful one (`bv`, `Kg`, `I`)
goes with its sentence.
"""

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from math import log
from typing import Final

from khobor.bangla.bijoy import bijoy_to_unicode, glyphs, rows
from khobor.bangla.bijoy_writing import unicode_to_bijoy

_TABLES: Final = ("romanise_places", "romanise_words", "romanise_names", "romanise_english")
# English that news copy has between Bangla, beyond the tables' names and borrowed words.
_ENGLISH: Final = (
    "the of and to in a is that for it as was with be by on not he i this are or his from at which "
    "but have an had they you were their one all we can her has there been if more when will would "
    "who so no said about into than them up out do my what some time only could other new its "
    "after first two also any people how most over then made years such through where much must "
    "how good report update breaking live watch click read page photo file email phone online "
    "website google facebook twitter youtube windows microsoft word version video news times press "
    "union council united nations world bank group international national minister government "
    "president party should these those between against during before because while public health "
    "ii iii iv vi vii viii ix xi xii Wi-Fi GitHub LaTeX PhD MPhil MSc BSc MBBS MBA "
    "Dr Mr Mrs Ms Md iPhone iPad eBay YouTube TikTok "
    "company market million billion percent data system service right work city country week month"
)
# The words that every Bangla sentence has, which the tables, being of harder words, lack.
_BANGLA: Final = (
    "এ ও না কি কী যে তা সে এই সেই এক আর তো হয় হবে হয়ে করে করা করতে জন্য থেকে সঙ্গে পর পরে এবং অথবা কিন্তু "
    "তবে তাই তার তাঁর তাদের তাঁদের আমি আমরা আমার আমাদের আপনি তুমি তিনি তাঁরা তারা বলে বলেন বলেছেন নিয়ে দিয়ে "
    "ছিল ছিলেন আছে আছেন নেই নয় যা যায় ছাড়া মধ্যে কাছে ওপর দুই তিন কোনো কিছু সব আগে এখন যদি যখন তখন মতো মে"
)
# Glyphs that stand beside no letter in Western text.
_ONLY_BIJOY = re.compile(
    "(?<=[A-Za-z])[†‡‰„ƒª¨¯¤¦¬´¸¹º¿÷×\x80-\x9f]|[†‡ˆª¨¯¤¦¬´¸¹º¿÷×\x80-\x9f](?=[A-Za-z])"
)
SWITCHING_COST: Final = 5.0  # nats: how unlikely it is that a text changes over at a given word
BEGINNING_COST: Final = 1.0  # the same at its start
LEAST_EVIDENCE: Final = 4.0  # the votes of a run, so that a lone odd word (Bjørn, H5N1) stays
LONGEST_WORD: Final = 40  # letters that are looked at, and the longest word that is remembered
GREATEST_VOTE: Final = 12.0  # of one word, so that a single odd word cannot turn its sentence

_WORD = re.compile(r"[\u0980-\u09ff\u0964\u0965\u200c\u200d]+|[^\s\u0980-\u09ff\u0964\u0965]+")
_ADDRESS = re.compile(r"(?i)://|www\.|@\w|\.(?:com|org|net|gov|edu|bd|html?|php)\b|^[#@]\w")
_WEAK_ENDS: Final = ".,;:!?\"'()[]{}|/*=+<>-–—…‘’“”«»•\u00a0"
_DIGITS = frozenset("0123456789")
_NEUTRAL = re.compile(r"[\W\d_]*")


def convert_bijoy(text: str) -> str:
    """The text with its Bijoy runs in Unicode; English, numbers and Unicode Bangla stay.

    >>> convert_bijoy("বিবৃতিতে The Daily Star লিখেছে: Avgvi †mvbvi evsjv, Avwg †Zvgvq fvjevwm|")
    'বিবৃতিতে The Daily Star লিখেছে: আমার সোনার বাংলা, আমি তোমায় ভালবাসি।'

    A number is a glyph's if Bijoy, or the line's end, is on both its sides: 1971 mv‡j is ১৯৭১ সালে.
    """
    done, parts = 0, []
    for start, end in bijoy_runs(text):
        parts += [text[done:start], bijoy_to_unicode(text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def bijoy_runs(text: str) -> list[tuple[int, int]]:
    """Where the Bijoy stands: start and end of each run, in order.

    >>> bijoy_runs("BBC: evsjv‡`‡ki Lei wb‡q, in English")
    [(5, 25)]
    """
    runs, offset = [], 0
    for line in text.splitlines(keepends=True):
        runs += [(offset + start, offset + end) for start, end in _runs_in_line(line)]
        offset += len(line)
    return runs


def _runs_in_line(line: str) -> list[tuple[int, int]]:
    votes = [
        _vote(word) if len(word) <= LONGEST_WORD else _weighed(word) for word in _WORD.findall(line)
    ]
    if not votes or max(votes) <= 0:
        return []
    if min(votes) >= 0 and sum(votes) > LEAST_EVIDENCE:  # Bijoy throughout: nothing to weigh
        return [(len(line) - len(line.lstrip()), len(line.rstrip()))]
    spans = [found.span() for found in _WORD.finditer(line)]
    runs: list[list[int]] = []  # the words of each, by number
    is_open = False  # whether the word before belongs to the last run
    for number, is_bijoy in enumerate(_without_loose_ends(votes, _path(votes))):
        if is_bijoy and is_open:
            runs[-1].append(number)
        elif is_bijoy:
            runs.append([number])
        is_open = is_bijoy
    evident = [run for run in runs if sum(votes[number] for number in run) > LEAST_EVIDENCE]
    return [(spans[run[0]][0], spans[run[-1]][1]) for run in evident]


def _weighed(word: str) -> float:
    """A word's vote: how much likelier it is in Bijoy than otherwise; 0 for numbers and marks."""
    if "\u0964" <= word[0] <= "\u09ff" or _ADDRESS.search(word):
        return -GREATEST_VOTE
    return _against_english(word[:LONGEST_WORD])


_vote = lru_cache(maxsize=20_000)(_weighed)


def _against_english(word: str) -> float:
    bare = word.strip(_WEAK_ENDS)
    if _NEUTRAL.fullmatch(bare) and not (set(bare) - _DIGITS) & glyphs().keys():
        return 0.0
    if _ONLY_BIJOY.search(bare):
        return GREATEST_VOTE
    bijoy, english = _models()
    plain = bare.lower() if bare.isupper() or bare[1:].islower() else bare
    vote = bijoy.likelihood(bare) - english.likelihood(plain)
    return max(-GREATEST_VOTE, min(GREATEST_VOTE, vote)) or -0.1


def _path(votes: list[float]) -> list[bool]:
    """For each word whether it is Bijoy, so that votes and changes together cost least."""
    other, bijoy = 0.0, -BEGINNING_COST
    came_from: list[tuple[bool, bool]] = []
    for vote in votes:
        to_other, to_bijoy = bijoy - SWITCHING_COST > other, bijoy >= other - SWITCHING_COST
        came_from.append((to_other, to_bijoy))
        other, bijoy = (
            bijoy - SWITCHING_COST if to_other else other,
            (bijoy if to_bijoy else other - SWITCHING_COST) + vote,
        )
    path = [bijoy > other]
    for to_other, to_bijoy in reversed(came_from[1:]):
        path.append(to_bijoy if path[-1] else to_other)
    return path[::-1]


def _without_loose_ends(votes: list[float], path: list[bool]) -> list[bool]:
    """Numbers and marks go with Bijoy only if Bijoy (or the line's end) is on both sides."""
    voted = [number for number, vote in enumerate(votes) if vote]
    if len(voted) == len(votes):
        return path
    kept = list(path)
    for before, after in pairwise([-1, *voted, len(votes)]):
        is_inside = all(path[n] for n in (before, after) if 0 <= n < len(votes))
        kept[before + 1 : after] = [is_inside] * (after - before - 1)
    return kept


class _Bigrams:
    """How likely a word is, letter after letter, judged from sample words."""

    def __init__(self, sample: list[str]) -> None:
        pairs = Counter(pair for word in sample for pair in pairwise(f" {word} "))
        firsts = Counter(first for first, _second in pairs.elements())
        self._pairs = {pair: log((n + 0.1) / (firsts[pair[0]] + 20)) for pair, n in pairs.items()}
        self._unseen = {first: log(0.1 / (n + 20)) for first, n in firsts.items()}

    def likelihood(self, word: str) -> float:
        """The logarithm of the word's probability."""
        unseen = log(0.005)
        return sum(
            self._pairs.get(pair, self._unseen.get(pair[0], unseen))
            for pair in pairwise(f" {word} ")
        )


@cache
def _models() -> tuple[_Bigrams, _Bigrams]:
    """Bijoy and English."""
    table = [row for name in _TABLES for row in rows(name)]
    bijoy = [unicode_to_bijoy(bangla) for bangla, _latin in table]
    bijoy += [unicode_to_bijoy(word) for word in _BANGLA.split()] * 3
    latin = [latin for _bangla, latin in table]
    return _Bigrams(bijoy), _Bigrams(latin + _ENGLISH.split() * 3)
