"""Where one sentence ends and the next begins, in text as newspapers print it."""

import re
import unicodedata
from typing import Final

# Abbreviations that are written with a full stop, before names above all.
ABBREVIATIONS: Final = frozenset(
    unicodedata.normalize("NFC", word)
    for word in (
        "ড", "ডা", "মো", "মোঃ", "মোছা", "মোসা", "মু", "মুহ", "প্রফে", "প্রো",
        "অধ্যা", "ইঞ্জি", "অ্যাড", "এড", "লে", "ক্যা", "মে", "জে", "ব্রি", "সে",
        "মি", "কি", "কিমি", "সেমি", "কেজি", "লি", "নং", "পৃ", "খ্রি", "খ্রিষ্টপূ",
        "বি", "দ্র", "ইং", "তাং", "টা", "রা", "আ", "সা", "এস", "এম", "এ", "কে", "জি",
        "আর", "বিএম", "হা", "কো", "প্রা", "লিঃ", "mr", "mrs", "ms", "dr", "prof",
        "st", "vs", "lt", "col", "gen", "maj", "u.s", "e.g", "i.e",
    )
)  # fmt: skip
_CLOSING = "[”’»\"')\\]}]*+"
_MARKS = "[।॥?!…]"
# A mark that ends a sentence, with the quotes and brackets that close after it. Of a run of marks
# only the first may begin it, so that a long run is looked through once.
_END = re.compile(f"(?:(?<!{_MARKS}){_MARKS}++|(?<!\\.)\\.{{2,}}+|\\.){_CLOSING}(?=\\s|\\Z)|\\n+")
_LAST_WORD = re.compile("[^\\s.(“‘\"']{1,12}\\Z")
_LOOK_BACK: Final = 14  # letters before a full stop that can be an abbreviation
_NOT_A_START = re.compile("\\s*(?:[,;:–—-]|(?:বলে|বলেন|বললেন|বলেছেন|জানান|যোগ)(?=[\\s,।]))")


def sentences(text: str) -> list[str]:
    """The sentences of a text in order, without the white space around them.

    >>> sentences("ড. মো. আলী এসেছেন। দাম ১২.৫০ টাকা! আর কিছু?")
    ['ড. মো. আলী এসেছেন।', 'দাম ১২.৫০ টাকা!', 'আর কিছু?']
    >>> sentences("‘কোথায় যাও?’ বলেন তিনি। সে চুপ।")
    ['‘কোথায় যাও?’ বলেন তিনি।', 'সে চুপ।']

    A danda, a question or exclamation mark, an ellipsis and a full stop end one, with the quotes
    that close after it; so does a line's end. Not a full stop after an abbreviation or a single
    letter, nor a quotation's mark before ‘he said’. Linear in the length of the text.
    Source: NCTB, বাংলা ভাষার ব্যাকরণ, class 9-10, যতিচিহ্ন; UAX #29 for the closing marks.
    """
    found, start = [], 0
    for mark in _END.finditer(text):
        if _ends(text, start, mark):
            found.append(text[start : mark.end()].strip())
            start = mark.end()
    return [sentence for sentence in [*found, text[start:].strip()] if sentence]


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether the mark is the end of a sentence that began at `start`."""
    sign = mark[0]
    if sign[0] == "\n":
        return True
    if len(sign) > 1 and sign[-1] in "”’\"'" and _NOT_A_START.match(text, mark.end()):
        return False
    if sign[0] != "." or sign.startswith(".."):
        return True
    before = _LAST_WORD.search(text[max(start, mark.start() - _LOOK_BACK) : mark.start()])
    word = unicodedata.normalize("NFC", before[0]).lower() if before else ""
    return word not in ABBREVIATIONS and not (len(word) == 1 and not word.isdigit())
