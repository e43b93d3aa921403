"""What the index holds of a story and of a label, and what each part counts for.

Every word of a story stands in `text`, so one field says whether a story has a word; the others
say how much it counts there. Keys are given joined by spaces; Tantivy only splits them again.
Nothing of a story is stored but its id and time.
"""

import json
from datetime import datetime
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from tantivy import Document, Schema, SchemaBuilder

from khobor.search.analysed import Analysed
from khobor.stories.selectors import FindableLabel, FindableStory

TEXT, SOUND, LISTS = "text", "sound", "list"
HEADLINE, HEADLINE_STEM, HEADLINE_WORD = "headline", "headline_stem", "headline_word"
HEADLINE_SOUND, KICKER, NAMES, SUMMARY = "headline_sound", "kicker", "names", "summary"
LABEL, LABEL_WORD, LABEL_SOUND, CARD = "label", "label_word", "label_sound", "card"
ID, AT, ROUND = "id", "at", "round"

# What a word counts for, by where it stands, beside its 1.0 as a word of the text; the headline
# has it by spelling, and more if stem and inflection are right too.
WEIGHTS: Final = (
    (HEADLINE, 3.0),
    (KICKER, 1.5),
    (NAMES, 1.5),
    (SUMMARY, 1.0),
)
STEM_WEIGHT: Final = 1.0
WORD_WEIGHT: Final = 1.0
OTHER_WEIGHT: Final = 0.7  # a word that was taken for inflected and is not, or the other way
SOUND_WEIGHT: Final = 0.6  # a word known by its sound only, in the text
HEADLINE_SOUND_WEIGHT: Final = 2.5

# name, index option ("position" finds phrases, "freq" ranks, "basic" only finds)
TEXT_FIELDS: Final = (
    (TEXT, "position"),
    (SOUND, "basic"),
    (HEADLINE, "freq"),
    (HEADLINE_STEM, "basic"),
    (HEADLINE_WORD, "basic"),
    (HEADLINE_SOUND, "basic"),
    (KICKER, "basic"),
    (NAMES, "basic"),
    (SUMMARY, "freq"),
    (LABEL_WORD, "basic"),
    (LABEL_SOUND, "basic"),
)
FORMAT: Final = 1  # one more for whatever changes what stands in the index


@cache
def schema() -> Schema:
    """The fields of the index."""
    fields = SchemaBuilder()
    fields.add_unsigned_field(ID, indexed=True, fast=True)
    fields.add_integer_field(AT, indexed=False, fast=True)
    fields.add_unsigned_field(ROUND, indexed=True, fast=True)
    fields.add_text_field(LISTS, tokenizer_name="raw", index_option="basic")
    fields.add_text_field(LABEL, tokenizer_name="raw", index_option="basic")
    fields.add_text_field(CARD, stored=True, tokenizer_name="raw", index_option="basic")
    for name, option in TEXT_FIELDS:
        fields.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    return fields.build()


def story_document(story: FindableStory, *, round_number: int) -> Document:
    """A story as the index holds it. `round_number` tells a rebuilt document from an older one."""
    headline = Analysed(f"{story.headline} {story.short_headline}")
    kicker, names, summary = map(Analysed, (story.kicker, story.names, story.summary))
    parts = (headline, kicker, summary, Analysed(story.text), names)
    document = Document()
    document.add_unsigned(ID, story.id)
    document.add_integer(AT, seconds(story.published_at))
    document.add_unsigned(ROUND, round_number)
    for key in story.list_keys:
        document.add_text(LISTS, key)
    document.add_text(TEXT, " ".join([part.folds for part in parts]))
    document.add_text(SOUND, " ".join(set().union(*[part.sounds for part in parts])))
    document.add_text(HEADLINE, headline.folds)
    document.add_text(HEADLINE_STEM, headline.stems)
    document.add_text(HEADLINE_WORD, headline.surfaces)
    document.add_text(HEADLINE_SOUND, " ".join(headline.sounds))
    document.add_text(KICKER, kicker.folds)
    document.add_text(NAMES, names.folds)
    document.add_text(SUMMARY, summary.folds)
    return document


def label_document(label: FindableLabel, *, round_number: int) -> Document:
    """A topic, person, desk, agency or place, to be suggested while somebody types."""
    keys = Analysed(f"{label.name} {label.name_en}")
    document = Document()
    document.add_unsigned(ROUND, round_number)
    document.add_text(LABEL, label.key)
    document.add_text(CARD, card(label))
    document.add_text(LABEL_WORD, keys.surfaces)
    document.add_text(LABEL_SOUND, " ".join(keys.sounds))
    return document


def card(label: FindableLabel) -> str:
    """What a suggestion shows of a label."""
    return json.dumps([label.key, label.name, label.name_en, label.path], ensure_ascii=False)


def seconds(moment: datetime) -> int:
    """A time as the index holds it."""
    return int(moment.timestamp())


@cache
def edition() -> str:
    """A fingerprint of the format and of the analysis: if it changes, the index is made anew."""
    digest = blake2b(f"{FORMAT} {TEXT_FIELDS}".encode(), digest_size=8)
    for file in _analysis(files("khobor.bangla")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _analysis(folder: Traversable) -> list[Traversable]:
    """The code and the tables that keys are made by."""
    found = [file for file in folder.iterdir() if file.name.endswith(".py")]
    found += list(folder.joinpath("data").iterdir())
    return sorted(found, key=lambda file: file.name)
