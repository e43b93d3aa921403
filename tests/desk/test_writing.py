"""Advice on spelling while a story is written, and Unicode for what is pasted in Bijoy."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client, override_settings

from khobor.bangla import Lexicon
from khobor.desk import writing
from khobor.desk.writing import LONGEST_PASTED, LONGEST_TEXT
from tests.desk.conftest import LogIn
from tests.growth import grows_in_proportion

Ask = Callable[..., Any]
ADVICE, PASTED = "/newsroom/desk/advice/", "/newsroom/desk/pasted/"


@pytest.fixture
def reporter(desk: LogIn, settings: Any, tmp_path: Any) -> Client:
    """A reporter of a newspaper whose index is still to be made."""
    settings.SEARCH_FOLDER = tmp_path / "search"
    return desk("reporter")


def test_the_house_s_spelling_is_advised_with_its_reason(reporter: Client) -> None:
    found = reporter.post(ADVICE, {"text": "🙂 বানিজ্যের হিসাব হয়না"}).json()["advice"]

    assert [(one["found"], one["better"]) for one in found] == [
        ("বানিজ্যের", "বাণিজ্যের"),
        ("হয়না", "হয় না"),
    ]
    assert found[0]["start"] == 2
    assert "ণ" in found[0]["why"]


def test_a_slip_in_a_word_that_the_headlines_have_is_advised(
    reporter: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lexicon = Lexicon({"ঝালকুঁড়ি": 90, "বাণিজ্য": 400})
    monkeypatch.setattr(writing.search, "headline_lexicon", lambda: lexicon)

    found = reporter.post(ADVICE, {"text": "জালকুড়ি বানিজ্য"}).json()["advice"]

    assert [one["better"] for one in found] == ["ঝালকুঁড়ি", "বাণিজ্য"]
    assert "শিরোনামে" in found[0]["why"]


def test_bijoy_that_stands_in_a_field_already_is_advised_in_unicode(reporter: Client) -> None:
    text = "পুরোনো খসড়া: Avgvi †mvbvi evsjv\nThe Daily Star"

    (found,) = reporter.post(ADVICE, {"text": text}).json()["advice"]

    assert (found["found"], found["better"]) == ("Avgvi †mvbvi evsjv", "আমার সোনার বাংলা")
    assert text[found["start"] : found["end"]] == found["found"]
    assert "বিজয়" in found["why"]


@pytest.mark.parametrize("text", ["", "   ", "\x00", "ে", "<script>", "hello world"])
def test_what_needs_no_advice_gets_none(reporter: Client, text: str) -> None:
    assert reporter.post(ADVICE, {"text": text}).json() == {"advice": []}


def test_pasted_bijoy_becomes_unicode_and_english_stays(reporter: Client) -> None:
    read = reporter.post(PASTED, {"text": "Avgvi †mvbvi evsjv, The Daily Star"}).json()

    assert read["is_bijoy"]
    assert read["text"] == "আমার সোনার বাংলা, The Daily Star"


def test_the_font_of_pasted_html_says_what_is_bijoy(reporter: Client) -> None:
    html = '<p><span style="font-family:SutonnyMJ">Lei</span> <b>Lei</b></p>'

    read = reporter.post(PASTED, {"text": "Lei Lei", "html": html}).json()

    assert read["is_bijoy"]
    assert read["html"] == "<p><span>খবর</span> <b>Lei</b></p>"


@pytest.mark.parametrize("text", ["The Daily Star", "বাংলা লেখা", "camelCase iPhone", ""])
def test_what_is_no_bijoy_is_left_alone(reporter: Client, text: str) -> None:
    read = reporter.post(PASTED, {"text": text, "html": f"<p>{text}</p>"}).json()

    assert read == {"text": text, "html": "", "is_bijoy": False}


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=20_000_000)
@pytest.mark.parametrize(("address", "longest"), [(ADVICE, LONGEST_TEXT), (PASTED, LONGEST_PASTED)])
def test_a_text_that_is_too_long_is_refused_in_bangla(
    reporter: Client, address: str, longest: int
) -> None:
    answer = reporter.post(address, {"text": "ক" * (longest + 1)})

    assert answer.status_code == 413
    assert "বেশি বড়" in answer.json()["error"]


@pytest.mark.parametrize("address", [ADVICE, PASTED])
def test_only_the_newsroom_may_ask_and_only_with_a_token(desk: LogIn, address: str) -> None:
    stranger = Client(headers={"host": "localhost"})
    forged = Client(headers={"host": "localhost"}, enforce_csrf_checks=True)
    forged.cookies = desk("reporter").cookies

    assert stranger.post(address, {"text": "ক"}).status_code == 302
    assert forged.post(address, {"text": "ক"}).status_code == 403
    assert desk("sub-editor").get(address).status_code == 405


def test_the_time_that_advice_takes_grows_as_its_text() -> None:
    sentence = "সরকারীভাবে বানিজ্যের হিসাব হয়না কর্ম্মসূচি করেন নি "

    assert grows_in_proportion(lambda size: writing.spelling_advice(sentence * size), size=8)
