"""What the importer of story JSONL promises."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, ReferenceIndex
from wagtail.search.models import IndexEntry

from khobor.exchange import import_stories as module
from khobor.exchange.errors import UnreadableFile
from khobor.exchange.models import ImportedStory
from khobor.stories.models import Byline, Home, Listing, Section, Story, Topic
from khobor.wire.models import Change
from tests import factories
from tests.exchange.lines import imported, line, run

pytestmark = pytest.mark.usefixtures("newspaper_home")
TABLES = (Page, Story, Section, Topic, Byline, Redirect, ImportedStory, Listing, Change)


def counts() -> list[int]:
    return [model._default_manager.count() for model in TABLES]


def test_a_line_becomes_a_story(tmp_path: Path) -> None:
    factories.district("রাজশাহী", "rajshahi")

    (row,) = imported(
        tmp_path,
        line(kicker="কৃষি", summary="আগাম বন্যার ভয়", topics=["ধান", "হাওর"], places=["রাজশাহী"]),
    )

    story = Story.objects.get()
    assert row == {"line": 1, "outcome": "added", "address": story.get_url()}
    assert story.title == "হাওরে আগাম ধান কাটা শুরু"
    assert (story.kicker, story.summary, story.kind) == ("কৃষি", "আগাম বন্যার ভয়", "news")
    assert story.published_at
    assert story.published_at.isoformat() == "2025-04-09T13:27:00+00:00"
    assert {topic.name for topic in story.topics.all()} == {"ধান", "হাওর"}
    assert [place.name for place in story.places.all()] == ["রাজশাহী"]
    assert [row.byline.name for row in story.story_bylines.all()] == ["মিতালী রায়"]
    assert story.get_parent().title == "কৃষি"


def test_what_older_converters_broke_is_mended_in_words_and_in_nothing_else(
    tmp_path: Path,
) -> None:
    html = '<p>স¤প্রসারণে <a href="https://old.example/দ্রæত">কাযর্ালয়</a><br/>বাংলােদশ</p>'

    (row,) = imported(
        tmp_path,
        line(
            headline="দ্রæত নিবর্াচন", body_html=html, topics=["ধমর্"],
            url="https://old.example/দ্রæত/", source_id=None,
        ),
    )  # fmt: skip

    story = Story.objects.get()
    assert row["outcome"] == "added"
    assert (story.title, story.topics.get().name) == ("দ্রুত নির্বাচন", "ধর্ম")
    assert str(story.body[0].value) == (
        '<p>সম্প্রসারণে <a href="https://old.example/দ্রæত">কার্যালয়</a><br/>বাংলাদেশ</p>'
    )
    assert Redirect.objects.get().old_path == "/দ্রæত"


def test_a_text_body_has_a_paragraph_a_line(tmp_path: Path) -> None:
    run(tmp_path, line(body="এক < দুই\n\n  তিন\r\n"))

    body = Story.objects.get().body
    assert [str(block.value) for block in body] == ["<p>এক &lt; দুই</p>", "<p>তিন</p>"]


def test_an_html_body_becomes_blocks(tmp_path: Path) -> None:
    html = (
        "<h2>মাঠে</h2><p>এক <strong>দুই</strong></p><ul><li>তিন<ul><li>চার</li></ul></li></ul>"
        "<blockquote>কথা</blockquote><table><tr><th>ক</th><td>খ</td></tr></table>"
    )

    run(tmp_path, line(body=None, body_html=html))

    story = Story.objects.get()
    assert [b.block_type for b in story.body] == [
        "heading",
        "paragraph",
        "list",
        "quotation",
        "table",
    ]
    assert str(story.body[1].value) == "<p>এক <b>দুই</b></p>"
    assert len(story.body[2].value["items"]) == 1


def test_an_imported_story_is_on_the_page_of_its_section(tmp_path: Path, reader: Client) -> None:
    (row,) = imported(tmp_path, line())

    assert "হাওরে আগাম ধান কাটা শুরু" in reader.get(row["address"]).content.decode()
    assert Listing.objects.filter(story=Story.objects.get(), list_key__contains="section").exists()


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    lines = [line(), line(source_id="old-2", url="https://old.example/2"), line(source_id=None)]
    run(tmp_path, *lines)
    before = counts()

    assert run(tmp_path, *lines) == {"unchanged": 3}
    assert counts() == before


def test_a_changed_line_changes_the_story_and_keeps_its_address(tmp_path: Path) -> None:
    (first,) = imported(tmp_path, line(topics=["ধান"]))

    (second,) = imported(tmp_path, line(headline="হাওরে ধান কাটা শেষ", body="শেষ।", byline="বাসস"))

    story = Story.objects.get()
    assert second == first | {"outcome": "changed"}
    assert (story.title, len(story.body)) == ("হাওরে ধান কাটা শেষ", 1)
    assert [row.byline.name for row in story.story_bylines.all()] == ["বাসস"]
    assert not story.topics.all()


def test_a_changed_line_reaches_the_desk_though_an_editor_saved_the_story(tmp_path: Path) -> None:
    run(tmp_path, line())
    Story.objects.get().save_revision().publish()

    run(tmp_path, line(headline="হাওরে ধান কাটা শেষ"))

    assert Story.objects.get().get_latest_revision_as_object().title == "হাওরে ধান কাটা শেষ"


REJECTED: dict[str, tuple[bytes, str]] = {
    "broken JSON": (b'{"headline": ', "not-json"),
    "a list": (b"[1, 2]", "not-json"),
    "a number too long to read": (b'{"headline": ' + b"9" * 5000 + b"}", "not-json"),
    "deep nesting": (b'{"headline": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "not-json"),
    "windows-1252": ('{"headline": "“caf\u00e9”"}'.encode("cp1252"), "not-utf-8"),
    "UTF-16": (line().decode().encode("utf-16").replace(b"\n", b""), "not-utf-8"),
    "no headline": (line(headline=None), "missing-field"),
    "an empty headline": (line(headline=" \u200b "), "missing-field"),
    "no body": (line(body=None), "missing-field"),
    "HTML without words": (line(body=None, body_html="<script>1</script>"), "missing-field"),
    "a headline that is a list": (line(headline=["ক"]), "wrong-field"),
    "a headline that is true": (line(headline=True), "wrong-field"),
    "a long headline": (line(headline="ক" * 256), "wrong-field"),
    "a long kicker": (line(kicker="ক" * 81), "wrong-field"),
    "a long topic": (line(topics=["ক" * 121]), "wrong-field"),
    "a long byline": (line(byline="ক" * 121), "wrong-field"),
    "a long section": (line(section="ক" * 121), "wrong-field"),
    "half a character": (line(headline="ক\ud800"), "wrong-field"),
    "half a character in a topic": (line(topics=["ক\ud800"]), "wrong-field"),
    "topics that are numbers": (line(topics=[1]), "wrong-field"),
    "an unknown place": (line(places=["আটলান্টিস"]), "wrong-field"),
    "a part of a place's name": (line(places=["i"]), "wrong-field"),
    "year 1": (line(published_at="0001-01-01T00:00:00"), "wrong-field"),
    "year 9999": (line(published_at="9999-12-31T23:59:59-12:00"), "wrong-field"),
    "the future": (line(published_at="2999-01-01"), "wrong-field"),
    "30 February": (line(published_at="2025-02-30"), "wrong-field"),
    "a date in words": (line(published_at="গতকাল"), "wrong-field"),
    "a date that is a number": (line(published_at=1744205220), "wrong-field"),
    "an unknown status": (line(status="trash"), "wrong-field"),
    "a status that is a list": (line(status=["draft"]), "wrong-field"),
    "an unknown kind": (line(kind="poem"), "wrong-field"),
    "an address that is none": (line(url="http://[::1"), "wrong-field"),
    "a very long address": (line(url="https://old.example/" + "a" * 300), "wrong-field"),
    "a picture that is no object": (line(image="a.jpg"), "wrong-field"),
}


@pytest.mark.parametrize("name", REJECTED)
def test_a_rejected_line_leaves_nothing_behind_and_the_next_goes_on(
    name: str, tmp_path: Path
) -> None:
    raw, code = REJECTED[name]
    run(tmp_path, line(source_id="before"))
    before = counts()

    only = imported(tmp_path, raw)
    after = counts()
    both = imported(tmp_path, raw, line(source_id="after"))

    assert (only[0]["outcome"], only[0]["code"], only[0]["line"]) == ("rejected", code, 1)
    assert only[0]["reason"]
    assert after == before
    assert [row["outcome"] for row in both] == ["rejected", "added"]


def test_what_a_rejected_line_made_is_made_again_by_the_next(tmp_path: Path) -> None:
    made: dict[str, Any] = {"section": "নতুন বিভাগ", "topics": ["নতুন বিষয়"], "byline": "নতুন লেখক"}

    rows = imported(tmp_path, line(**made, image={"file": "none.jpg"}), line(**made))

    assert [row["outcome"] for row in rows] == ["rejected", "added"]
    assert Story.objects.get().get_parent().title == "নতুন বিভাগ"
    assert [topic.name for topic in Story.objects.get().topics.all()] == ["নতুন বিষয়"]


def test_a_line_over_the_limit_is_rejected_without_being_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_LINE_BYTES", 2000)
    monkeypatch.setattr("khobor.exchange.story_lines.MAX_LINE_BYTES", 2000)

    rows = imported(tmp_path, line(body="ক" * 5000), line(source_id="after"))

    assert [row.get("code", row["outcome"]) for row in rows] == ["too-long", "added"]
    assert [row["line"] for row in rows] == [1, 2]


@pytest.mark.parametrize("field", ["body", "body_html"])
def test_a_body_of_five_megabytes_is_imported(field: str, tmp_path: Path) -> None:
    words = "ধান কাটা চলছে। " * 200
    text = f"<p>{words}</p>" if field == "body_html" else f"{words}\n"
    fields = {"body": None, field: text * (5_000_000 // len(text.encode()))}

    assert run(tmp_path, line(**fields)) == {"added": 1}


def test_two_contents_of_one_identity_are_told_apart(tmp_path: Path) -> None:
    lines = [line(), line(headline="অন্য খবর"), line()]

    rows = imported(tmp_path, *lines)
    again = imported(tmp_path, *lines)

    assert [row["outcome"] for row in rows] == ["added", "rejected", "unchanged"]
    assert rows[1]["code"] == "identity-taken"
    assert [row["outcome"] for row in again] == ["unchanged", "rejected", "unchanged"]
    assert Story.objects.get().title != "অন্য খবর"


OLD_ADDRESSES = (
    "https://old.example/?p=17",
    "https://old.example/archives/17",
    "https://old.example/2019/04/16/haor/",
    "https://old.example/%E0%A6%A7%E0%A6%BE%E0%A6%A8/",
)


@pytest.mark.parametrize("url", OLD_ADDRESSES)
def test_an_old_address_leads_to_the_story(url: str, tmp_path: Path, reader: Client) -> None:
    (row,) = imported(tmp_path, line(url=url))

    answer = reader.get(url.removeprefix("https://old.example"))

    redirects = {"https://old.example/?p=17": 200}  # the front page itself answers
    assert answer.status_code == redirects.get(url, 301)
    assert answer.headers.get("Location", row["address"]) == row["address"]
    assert Redirect.objects.get().redirect_page_id == Story.objects.get().pk


def test_an_old_address_is_never_taken_from_another_story(tmp_path: Path) -> None:
    rows = imported(
        tmp_path,
        line(source_id="1", url="https://old.example/a"),
        line(source_id="2", url="https://www.old.example/a/"),
        line(source_id="3", url="https://old.example/b"),
    )

    assert [row.get("code", row["outcome"]) for row in rows] == ["added", "address-taken", "added"]
    assert Story.objects.count() == 2


def test_an_unknown_section_is_made_once(tmp_path: Path, newspaper_home: Home) -> None:
    run(tmp_path, line(section="কৃষি"), line(source_id="2", section="কৃষি"))

    assert Section.objects.get().get_parent().pk == newspaper_home.pk
    assert Section.objects.get().numchild == 2


def test_a_section_may_have_the_name_of_one_of_our_own_addresses(tmp_path: Path) -> None:
    assert run(tmp_path, line(section="search")) == {"added": 1}


def test_a_draft_is_invisible(tmp_path: Path, reader: Client) -> None:
    run(tmp_path, line(status="draft"))

    story = Story.objects.get()
    assert not story.live
    assert not Listing.objects.exists()
    assert reader.get(story.get_url() or "/no").status_code == 404


def test_two_stories_of_one_headline_have_two_addresses(tmp_path: Path) -> None:
    rows = imported(tmp_path, line(source_id="1"), line(source_id="2"))

    assert rows[0]["address"] != rows[1]["address"]


def test_a_place_that_may_be_two_is_not_guessed(tmp_path: Path) -> None:
    one, two = factories.district("ঢাকা", "dhaka"), factories.district("খুলনা", "khulna")
    for district in (one, two):
        type(one)(kind="upazila", parent=district, name="কালীগঞ্জ", slug="kaliganj").save()

    rows = imported(
        tmp_path, line(places=["কালীগঞ্জ"]), line(places=["khulna/khulna/kaliganj", "ঢাকা"])
    )

    assert rows[0]["code"] == "wrong-field"
    assert "khulna/khulna/kaliganj" in rows[0]["reason"]
    found = [place.path for place in Story.objects.get().places.order_by("path")]
    assert found == ["dhaka", "khulna/khulna/kaliganj"]


def test_the_report_has_a_line_for_each_line(tmp_path: Path) -> None:
    rows = imported(tmp_path, line(), b"{", b"\xff", line(), line(source_id="2", headline="\ud800"))

    assert [row["line"] for row in rows] == [1, 2, 3, 4, 5]


def test_after_a_crash_the_next_import_goes_on_without_doubles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [line(source_id=f"s{n}") for n in range(7)]
    monkeypatch.setattr(module, "BATCH", 2)
    take = module.Importer.take

    def crash(self: module.Importer, number: int, raw: bytes) -> module.Outcome:
        outcome = take(self, number, raw)
        if number == 4:
            raise RuntimeError
        return outcome

    monkeypatch.setattr(module.Importer, "take", crash)
    with pytest.raises(RuntimeError):
        run(tmp_path, *lines)
    kept = Story.objects.count()
    reported = len((tmp_path / "report.jsonl").read_text().splitlines())
    monkeypatch.setattr(module.Importer, "take", take)
    rows = imported(tmp_path, *lines)

    assert kept == reported == 2
    assert [row["outcome"] for row in rows] == ["unchanged"] * 2 + ["added"] * 5
    assert Story.objects.count() == 7


def test_a_file_that_is_not_there_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        module.import_stories(tmp_path / "none.jsonl")


def test_both_indexes_are_complete_after_an_import(tmp_path: Path) -> None:
    run(tmp_path, line(source_id="1", topics=["ধান"], url="https://old.example/1"), line())
    run(tmp_path, line(source_id="1", topics=["চাল"], url="https://old.example/9"), line())
    written = references(), set(IndexEntry.objects.values_list("object_id", "title", "body"))

    for story in Story.objects.all():
        ReferenceIndex.remove_for_object(story)
        ReferenceIndex.create_or_update_for_object(story)
    IndexEntry.objects.all().delete()
    for model in (Section, Story, Topic, Home, Byline):
        for row in model._default_manager.all():
            row.save()

    assert references() == written[0]
    assert set(IndexEntry.objects.values_list("object_id", "title", "body")) == written[1]


def references() -> set[tuple[Any, ...]]:
    names = "content_type base_content_type object_id to_content_type to_object_id content_path"
    return set(ReferenceIndex.objects.values_list(*names.split(), "model_path"))


def test_saving_a_story_after_an_import_still_updates_the_search_index(tmp_path: Path) -> None:
    run(tmp_path, line())
    story = Story.objects.get()
    story.title = "একেবারে নতুন শিরোনাম"
    story.save()

    assert IndexEntry.objects.filter(title__contains="একেবারে").exists()


def test_the_report_is_json_even_for_half_a_character(tmp_path: Path) -> None:
    (row,) = imported(tmp_path, line(status="\ud800"))

    assert json.dumps(row)
