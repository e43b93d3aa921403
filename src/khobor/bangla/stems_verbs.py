"""Every form of the verbs in `data/stem_verbs.tsv`, and the verbal noun that each belongs to.

A paradigm is a root's stems, each with the endings that it takes; a table says which class has
which. Standard (চলিত) and literary (সাধু) forms stand side by side. A causative with a meaning
of its own is a verb of its own, as in dictionaries: জানানো is not জানা, but করানো goes with করা.

Source of the classes and endings: NCTB, বাংলা ভাষার ব্যাকরণ, class 9-10, ক্রিয়ার রূপ; H.-R. Thompson,
Bengali: A Comprehensive Grammar (2010), chapter 4.
"""

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

TABLE: Final = "stem_verbs.tsv"
SHORTEST_ROOT: Final = 2  # letters, of a verb that no table knows

# Personal endings, in the order I, you, you (intimate), he, he (honorific).
_DOING = "ছি ছ ছো ছিস ছে ছেন ছিলাম ছিলুম ছিলে ছিলি ছিল ছিলো ছিলেন"
_PAST = "লাম লেম লুম লে লি ল লো লেন"
_HABIT = "তাম তেম তুম তে তিস ত তো তেন"
_FUTURE = "ব বো বে বি বেন"
_LITERARY_DOING = "তেছি তেছ তেছিস তেছে তেছেন তেছিলাম তেছিলে তেছিল তেছিলেন"
_LITERARY_DONE = "য়াছি য়াছ য়াছিস য়াছে য়াছেন য়াছিলাম য়াছিলে য়াছিল য়াছিলেন"
_LITERARY = f"য়া ও {_PAST} {_HABIT} {_FUTURE} {_LITERARY_DOING} {_LITERARY_DONE} বার য়ো"
_AFTER_VOWEL = "ই ও য় ন স ইনি য়নি ননি"  # খাই, খাও, খায়, খান
_SHORT = f"{_PAST} {_HABIT} {_FUTURE}"


def _on(stem: str, endings: str, *, joint: str = "") -> list[str]:
    return [stem + joint + ending for ending in endings.split()]


def _shared(high: str, done: str) -> list[str]:
    """What all consonant roots have in common: `high` as in লিখছে, `done` as in রেখেছে."""
    return [
        *_on(high, f"{_DOING} {_SHORT} বার ি িস িনি ুন ুক"),
        *_on(high, _LITERARY, joint="ি"),
        *_on(done, _DOING, joint="ে"),
        *_on(done, "ে ো"),
    ]


def _consonant(root: str, *, high: str, done: str) -> list[str]:
    return [*_on(root, "া ে েন ো ্ েনি েননি োনি"), *_shared(high, done)]


def _open(root: str) -> list[str]:
    """থাক: থেকে, থেকেছে."""
    place = root.rindex("া") if "া" in root else root.rindex("আ")
    vowel = "ে" if root[place] == "া" else "এ"
    return _consonant(root, high=root, done=root[:place] + vowel + root[place + 1 :])


def _raise(root: str) -> str:
    """The root with its first vowel raised: লেখ to লিখ, ওঠ to উঠ."""
    for low, high in (("ে", "ি"), ("ো", "ু"), ("ও", "উ"), ("এ", "ই")):
        if low in root:
            return root.replace(low, high, 1)
    return root


def _raised(root: str) -> list[str]:
    high = _raise(root)
    return [*_consonant(root, high=high, done=high), *_on(high, "া ে েন")]


def _causative(root: str) -> list[str]:
    """জানা: জানায়, জানাচ্ছে, জানিয়েছে."""
    return [*_causative_of(root), *_on(root, "ই ও য় ইনি য়নি")]


def _causative_of(root: str) -> list[str]:
    """A causative that says nothing of its own goes with its verb: করানো with করা."""
    return _long(root, done=root[:-1] + "ি")


def _long(root: str, *, done: str) -> list[str]:
    return [
        *_on(root, f"ন ননি স ক চ্{' চ্'.join(_DOING.split())} {_SHORT} নো বার"),
        *_on(root, _LITERARY, joint="ই"),
        *_on(done, _DOING, joint="য়ে"),
        *_on(done, "য়ে ও"),
    ]


def _causative_raised(root: str) -> list[str]:
    high = _raise(root)
    own = _on(root, f"ই ও য় ইনি য়নি {_SHORT} চ্{' চ্'.join(_DOING.split())}")
    raised = [*_on(high, f"নো ন য় ই ও {_SHORT} চ্ছে চ্ছেন চ্ছিল"), *_on(high, _LITERARY, joint="ই")]
    return [*own, *_long(root, done=high[:-1] + "ি"), *raised]


def _ending_in_o(root: str) -> list[str]:
    """এগো: এগোয়, এগিয়েছে; also এগুনো, এগুচ্ছে."""
    low, done = root[:-1] + "ু", root[:-1] + "ি"
    return [
        *_on(root, "ই ও য় ইনি য়নি"),
        *_long(root, done=done),
        *_on(low, f"নো চ্ছে চ্ছেন চ্ছি চ্ছিল {_SHORT}"),
    ]


def _causative_wa(root: str) -> list[str]:
    """খাওয়া: খাওয়ায়, খাইয়েছে."""
    return [*_long(root, done=root.removesuffix("ওয়া") + "ই"), *_on(root, "ই য়নি")]


def _vowel(root: str, *, done: str, short: str) -> list[str]:
    """খা: খায়, খাচ্ছে, খেয়েছে, খেল."""
    return [
        *_on(root, f"{_AFTER_VOWEL} ক উক বার {_FUTURE}"),
        *_on(root, _DOING, joint="চ্"),
        *_on(root, f"{_LITERARY} {_DOING}", joint="ই"),
        *_on(done, _DOING, joint="য়ে"),
        *_on(done, "য়ে য়ো"),
        *(_on(short, f"{_PAST} {_HABIT}") if short else []),
    ]


def _bare(root: str) -> str:
    return root.removesuffix("ওয়া")


def _vowel_a(root: str) -> list[str]:
    low = _bare(root)[:-1] + "ে"
    return [root, *_vowel(_bare(root), done=low, short=low)]


def _vowel_a_long(root: str) -> list[str]:
    low = _bare(root)[:-1] + "ে"
    return [root, *_vowel(_bare(root), done=low, short="")]


def _vowel_o(root: str) -> list[str]:
    h = _bare(root)
    return [root, *_vowel(h, done=h, short=h), *_on(h, "উক উন লেও"), "হোক", "হোন", "হোস"]


def _vowel_o_long(root: str) -> list[str]:
    h = _bare(root)
    own = [*_on(h, "য় য়ে"), *_on(h, _DOING, joint="য়ে"), *_on(h, _DOING, joint="ই")]
    return [root, *own, *_on(h, _LITERARY, joint="ই")]


def _vowel_e(root: str) -> list[str]:
    e = _bare(root)
    i, a = e[:-1] + "ি", e[:-1] + "া"
    return [
        *_on(e, f"ওয়া য়া য় ন ননি য়নি ই বার {_FUTURE}"),
        *_on(i, f"ই স ইনি ও ন ক য়ে য়েও য়ো {_SHORT} বার"),
        *_on(i, _DOING, joint="চ্"),
        *_on(i, _DOING, joint="য়ে"),
        *_on(i, f"{_LITERARY_DONE} {_LITERARY_DOING} য়া"),
        a + "ও",
    ]


def _vowel_u(root: str) -> list[str]:
    o = _bare(root)
    u = o.replace("ো", "ু")
    return [
        *_on(o, f"ওয়া য়া ও য় ন য়নি ননি বার {_FUTURE}"),
        *_on(u, f"ই ন ক {_SHORT} য়ে"),
        *_on(u, _DOING, joint="চ্"),
        *_on(u, _DOING, joint="য়ে"),
        *_on(u, _LITERARY, joint="ই"),
    ]


def _go(root: str) -> list[str]:
    return [
        root,
        *_vowel("যা", done="গি", short=""),
        *_on("গে", f"{_PAST} {_DOING} ছিলো ছল ছলাম ছলেন"),
        *_on("যে", f"{_HABIT} য়ে য়ো ও"),
        *_on("গিয়া", "ছি ছ ছে ছেন ছিল ছিলেন ছিলাম"),
        "গিয়া",
    ]


def _come(root: str) -> list[str]:
    ambiguous = {"আসল", "আসলে"}  # real, really
    return [
        *(form for form in _open("আস") if form not in ambiguous),
        *_on("এ", f"{_PAST} সো সেছো"),
        *_on("আই", "স সে সেন ল লে লেন লাম"),
        "আয়",
    ]


def _be(root: str) -> list[str]:
    return _on("", "আছি আছ আছো আছিস আছে আছেন ছিলাম ছিলুম ছিলেম ছিলে ছিলি ছিল ছিলো ছিলেন আছিল")


def _not_be(root: str) -> list[str]:
    return _on("", "নই নও নয় নন নস নহে নহেন নহি নয়তো")


CLASSES: Final = {
    "plain": lambda root: _consonant(root, high=root, done=root),
    "open": _open,
    "raised": _raised,
    "causative": _causative,
    "causative-raised": _causative_raised,
    "causative-of": _causative_of,
    "causative-wa": _causative_wa,
    "ending-in-o": _ending_in_o,
    "vowel-a": _vowel_a,
    "vowel-a-long": _vowel_a_long,
    "vowel-o": _vowel_o,
    "vowel-o-long": _vowel_o_long,
    "vowel-e": _vowel_e,
    "vowel-u": _vowel_u,
    "go": _go,
    "come": _come,
    "be": _be,
    "not-be": _not_be,
}
# What a verbal noun loses to become its root; classes that are not named keep it whole.
_ENDS: Final = {
    "plain": "া", "open": "া", "raised": "া", "causative": "নো", "causative-raised": "নো",
    "causative-wa": "নো", "ending-in-o": "নো",
}  # fmt: skip


# Endings that no noun has, by what the verbal noun has instead; the longer before the shorter.
_DONE: Final = "ছিলেন ছিলাম ছিল ছেন ছে ছি"
_GUESSES: Final = (
    ([*_on("াইয়া", _DONE), *_on("াইতে", _DONE), "াইলেন", "াইতেন", "াইবেন", "াইয়া"], "ানো"),
    ([*_on("িয়ে", _DONE), *_on("াচ্", _DONE)], "ানো"),
    ([*_on("িয়া", _DONE), *_on("িতে", _DONE), "িলেন", "িলাম", "িতেন", "িবেন"], "া"),
    (_on("ে", _DONE), "া"),
)
_ONLY_VERBS: Final = tuple(ending for endings, _noun in _GUESSES for ending in endings)
_VOWEL_SIGNS: Final = frozenset("ািীুূৃেৈোৌ\u09cd")


def paradigm(kind: str, verb: str, root: str = "") -> list[str]:
    """All forms of a verb of that class, from its verbal noun or from a root that is not in it.

    >>> sorted(form for form in paradigm("raised", "শোনা") if form.endswith("ছেন"))
    ['শুনছেন', 'শুনিতেছেন', 'শুনিয়াছেন', 'শুনেছেন']

    A form may stand twice. Raises: KeyError for a class that is not in CLASSES.
    """
    return CLASSES[kind](root or verb.removesuffix(_ENDS.get(kind, "")))


@cache
def verb_forms() -> dict[str, str]:
    """Every form with its verbal noun; where two verbs share a form, the earlier row has it.

    >>> verb_forms()["গিয়েছিলেন"], verb_forms()["করিয়াছিলেন"], verb_forms()["শুনেছে"]
    ('যাওয়া', 'করা', 'শোনা')
    """
    found: dict[str, str] = {}
    for kind, verb, root in _rows():
        found.setdefault(verb, verb)
        for form in paradigm(kind, verb, root):
            found.setdefault(form, verb)
    return found


def guessed_verb(word: str) -> str:
    """The verbal noun of a form that can be of a verb only, though no table knows the verb.

    >>> guessed_verb("রচিতেছিলেন"), guessed_verb("ঝলকাচ্ছে"), guessed_verb("ভিলেন")
    ('রচা', 'ঝলকানো', '')
    """
    if not word.endswith(_ONLY_VERBS):
        return ""
    for endings, noun in _GUESSES:
        for ending in endings:
            root = word.removesuffix(ending)
            if root != word and len(root) >= SHORTEST_ROOT and root[-1] not in _VOWEL_SIGNS:
                return root + noun
    return ""


def _rows() -> list[tuple[str, str, str]]:
    text = files("khobor.bangla").joinpath("data", TABLE).read_text("utf-8")
    rows = [row.split("\t") for row in unicodedata.normalize("NFC", text).splitlines()]
    return [(row[0], verb, "".join(row[2:])) for row in rows for verb in row[1].split()]
