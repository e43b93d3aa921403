"""What readers type, made fit to be stored: plain text, clean Unicode, of a reasonable length."""

import hmac
import re
import unicodedata
from hashlib import blake2b
from typing import Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from khobor.bangla import fold_spelling, graphemes, normalise, to_latin, word_keys
from khobor.conversation.errors import NoContact, NoName, NoText, TextTooLong
from khobor.conversation.models.comments import NAME_LENGTH

MOST_LETTERS: Final = 2000  # as readers see them
MOST_CHARACTERS: Final = 20_000  # before anything is looked at more closely
MOST_MARKS: Final = 4  # on one letter: nukta, vowel sign, candrabindu, visarga
KEY_BYTES: Final = 12

_BLANK_LINES = re.compile(r"\n{3,}")
_NOT_IN_NAMES = re.compile(r"[^\w\s.'’()\-\u0980-\u09ff\u200c\u200d]|[_\d০-৯]{5,}")
# Joiners that change a Bangla letter (র‍্য, উদ্‌যাপন); in a name all others could only deceive.
_JOINER = re.compile("(?<!র)\u200d|\u200d(?!্য)|(?<!্)\u200c")
_PHONE = re.compile(r"(?:\+?88)?01[3-9][0-9]{8}|\+[1-9][0-9]{7,14}")
_WORD_LETTER = re.compile(r"[^\W\d_]")


def clean_text(typed: str) -> str:
    """A comment's text: lines and paragraphs, no unseen characters, no towers of marks.

    Raises: NoText, TextTooLong.
    """
    if len(typed) > MOST_CHARACTERS:
        raise TextTooLong(letters=len(typed), most=MOST_LETTERS)
    lines = [line.strip() for line in few_marks(normalise(typed)).split("\n")]
    text = _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()
    if not _WORD_LETTER.search(text):
        raise NoText
    letters = len(graphemes(text))
    if letters > MOST_LETTERS:
        raise TextTooLong(letters=letters, most=MOST_LETTERS)
    return text


def clean_name(typed: str) -> str:
    """A name to be shown: letters, spaces and the marks of names, on one line.

    >>> clean_name("  রহিমা\\u202e <b>খাতুন</b>  ")
    'রহিমা bখাতুনb'

    Raises: NoName.
    """
    spaced = " ".join(normalise(typed[: NAME_LENGTH * 20]).split())
    kept = _JOINER.sub("", _NOT_IN_NAMES.sub("", few_marks(spaced)))
    name = "".join(graphemes(" ".join(kept.split()))[:NAME_LENGTH])[:NAME_LENGTH].strip()
    if len(_WORD_LETTER.findall(name)) < 2:
        raise NoName
    return name


def clean_contact(typed: str) -> str:
    """An e-mail address in lower case, or a phone number in Latin digits.

    >>> clean_contact("০১৭১২-৩৪৫৬৭৮"), clean_contact(" Rahima@Example.com ")
    ('01712345678', 'rahima@example.com')

    Raises: NoContact.
    """
    written = to_latin(normalise(typed[:1000])).strip()
    number = re.sub(r"[\s().-]", "", written)
    if _PHONE.fullmatch(number):
        return number
    try:
        validate_email(written)
    except ValidationError:
        raise NoContact from None
    if len(written) > 254:
        raise NoContact
    return written.lower()


def few_marks(text: str) -> str:
    """The text with at most so many marks on a letter. Linear.

    >>> few_marks("ক" + "\\u0301" * 1000 + "খ") == "ক" + "\\u0301" * 4 + "খ"
    True
    """
    if text.isascii():
        return text
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me", "Mc") else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text; single line ends stay in them."""
    return tuple(part for part in text.split("\n\n") if part)


def text_key(text: str) -> str:
    """The same for texts that say the same in another spelling, spacing or punctuation."""
    words = " ".join(fold_spelling(keys.stem) for keys in word_keys(text))
    return blake2b(words.encode(), digest_size=8).hexdigest()


def secret_key(of: str, value: str) -> str:
    """A mark that is always the same for a value, and from which nobody gets the value.

    `of` keeps marks of different sorts apart.
    """
    secret = settings.SECRET_KEY.encode()
    return hmac.new(secret, f"{of}:{value}".encode(), blake2b).hexdigest()[: KEY_BYTES * 2]
