"""The newsroom's Bangla: every message keeps its placeholders and is in Bangla only."""

import re
import unicodedata
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.utils import translation

import khobor.desk

LOCALE = Path(khobor.desk.__file__).parent / "locale" / "bn" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")
PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\w*\}")
TAG = re.compile(r"<[^>]+>")
# What stays Latin in a Bangla sentence: products, and the form of a colour.
LATIN_WORDS = re.compile(r"Wagtail|#rrggbb")


def catalogue(domain: str) -> Catalog:
    """The catalogue as people edit it."""
    with (LOCALE / f"{domain}.po").open("rb") as source:
        return read_po(source, locale="bn", abort_invalid=True)


def compiled(domain: str) -> Catalog:
    """The catalogue as Django reads it."""
    with (LOCALE / f"{domain}.mo").open("rb") as source:
        return read_mo(source)


def texts(value: str | tuple[str, ...] | list[str]) -> list[str]:
    """One text, or the two of a plural, as a list."""
    return [value] if isinstance(value, str) else list(value)


def translated(domain: str) -> list[Message]:
    """The messages without the header."""
    return [message for message in catalogue(domain) if message.id]


def words(messages: Catalog) -> dict[tuple[str, str], list[str]]:
    """What each message says, by its context and its first English text."""
    return {(context(m), texts(m.id)[0]): texts(m.string) for m in messages if m.id}


def context(message: Message) -> str:
    """The context of a message; Babel reads it from a .mo as bytes."""
    found = message.context or ""
    return found.decode() if isinstance(found, bytes) else found


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_is_translated(domain: str) -> None:
    empty = [m.id for m in translated(domain) if not all(texts(m.string)) or m.fuzzy]

    assert empty == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_keeps_its_placeholders(domain: str) -> None:
    broken = [
        (m.id, text)
        for m in translated(domain)
        for text in texts(m.string)
        if set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(texts(m.id)[-1]))
    ]

    assert broken == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_keeps_its_tags(domain: str) -> None:
    broken = [
        (m.id, text)
        for m in translated(domain)
        for text in texts(m.string)
        if sorted(TAG.findall(text)) != sorted(TAG.findall(texts(m.id)[-1]))
    ]

    assert broken == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_latin_letter_or_digit_stands_in_the_bangla(domain: str) -> None:
    latin = [
        text
        for m in translated(domain)
        for text in texts(m.string)
        if re.search("[A-Za-z0-9]", LATIN_WORDS.sub("", PLACEHOLDER.sub("", TAG.sub("", text))))
    ]

    assert latin == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_bangla_is_in_normal_form(domain: str) -> None:
    odd = [
        text
        for m in translated(domain)
        for text in texts(m.string)
        if text != unicodedata.normalize("NFC", text)
    ]

    assert odd == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_compiled_catalogue_says_what_the_source_says(domain: str) -> None:
    read_by_django = words(compiled(domain))

    assert read_by_django == words(catalogue(domain))


@pytest.mark.parametrize(
    ("english", "bangla"),
    [("Publish", "প্রকাশ করুন"), ("Unpublish", "প্রত্যাহার করুন"), ("kicker", "কিকার")],
)
def test_the_newsroom_speaks_bangla(english: str, bangla: str) -> None:
    with translation.override("bn"):
        said = translation.gettext(english)

    assert said == bangla


def test_a_time_past_is_told_in_bangla() -> None:
    with translation.override("bn"):
        said = translation.ngettext("%(num)d minute", "%(num)d minutes", 2)

    assert said == "%(num)d মিনিট"
