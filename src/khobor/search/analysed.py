"""The keys of a text for the index: as written, by stem, by spelling, by sound.

An archive says the same words again and again: what stands between two spaces is analysed once and
remembered. No word of the analyser reaches over a space, so the keys are those of the whole text.
"""

from typing import Final, NamedTuple

from khobor.bangla import bangla_roman_key, bangla_roman_keys, word_keys

REMEMBERED: Final = 1 << 16  # pieces; about 40 MB
LONGEST_PIECE: Final = 64


class Piece(NamedTuple):
    """The keys of what stands between two spaces: none, one or several words."""

    surfaces: str
    stems: str
    folds: str
    sounds: tuple[str, ...]


class _Remembered(dict[str, Piece]):
    """Pieces that were analysed before; forgotten all at once when there are too many."""

    def __missing__(self, text: str) -> Piece:
        piece = _keys(text)
        if len(text) <= LONGEST_PIECE:
            if len(self) >= REMEMBERED:
                self.clear()
            self[text] = piece
        return piece


_remembered = _Remembered()


class Analysed:
    """The keys of a text; each kind is worked out when it is asked for, joined by spaces.

    >>> Analysed("রাশিয়ার সেনাপ্রধান").stems
    'রাশিয়া সেনাপ্রধান'
    >>> sorted(Analysed("বাণিজ্যের").sounds)
    ['bnij', 'bnijir']
    """

    __slots__ = ("_pieces",)

    def __init__(self, text: str) -> None:
        self._pieces = list(map(_remembered.__getitem__, text.split()))

    @property
    def surfaces(self) -> str:
        """The words as written, normalised."""
        return " ".join([piece[0] for piece in self._pieces])

    @property
    def stems(self) -> str:
        """The words without endings."""
        return " ".join([piece[1] for piece in self._pieces])

    @property
    def folds(self) -> str:
        """The stems without spelling."""
        return " ".join([piece[2] for piece in self._pieces])

    @property
    def sounds(self) -> set[str]:
        """The keys under which the words are typed in Latin letters, each once."""
        return set().union(*[piece[3] for piece in self._pieces])


def _keys(text: str) -> Piece:
    words = word_keys(text)
    return Piece(
        " ".join([word.surface for word in words]),
        " ".join([word.stem for word in words]),
        " ".join([word.fold for word in words]),
        tuple({key for word in words for key in sounds_of(word.surface, word.stem)}),
    )


def sounds_of(surface: str, stem: str) -> list[str]:
    """The keys under which a Bangla word is typed in Latin letters, inflected or not.

    >>> sounds_of("রাশিয়ার", "রাশিয়া")
    ['rsir', 'rsi', 'rusi']
    >>> sounds_of("who", "who")
    []
    """
    if not is_bangla(surface):
        return []
    return [key for key in (bangla_roman_key(surface), *bangla_roman_keys(stem)) if key]


def is_bangla(word: str) -> bool:
    """Whether a word is written in Bangla letters."""
    return "\u0980" <= word[:1] <= "\u09e3" or word[:1] in ("\u09f0", "\u09f1")
