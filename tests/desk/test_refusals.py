"""What cannot be stored is refused in Bangla beside the field, and no draft is lost."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from khobor.stories.models import Home, Section, Story
from tests import factories
from tests.desk.conftest import LogIn
from tests.desk.forms import (
    add_address,
    block,
    edit_address,
    errors_of,
    new_page_form,
    new_story_form,
    paragraph,
    story_form,
)

NEEDED = "ঘরটি পূরণ করতে হবে।"
YEAR = "এ তারিখে কোনো পত্রিকা নেই। সালটি দেখে নিন।"


def send(desk: Client, section: Section, **fields: Any) -> Any:
    """Save a new story, of which the form is empty but for these fields."""
    sent = new_story_form(desk, section) | {"title": "চরে নতুন সেতু", "slug": "setu"} | fields
    return desk.post(add_address(section), sent)


def draft() -> Story:
    """The only story, as it was last written."""
    story: Story = Story.objects.get().get_latest_revision_as_object()
    return story


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"title": ""}, NEEDED),
    ({"title": "ক" * 1000}, "সর্বোচ্চ ২৫৫টি অক্ষর চলবে (আছে ১০০০টি)।"),
    ({"slug": "taken"}, "‘taken’ আগেই ব্যবহৃত হয়েছে।"),
    ({"slug": "a b/<script>"}, "বা হাইফেন দিয়ে লিখুন।"),
    ({"published_at": "0001-01-01 00:00"}, YEAR),
    ({"published_at": "9999-12-31 23:59"}, YEAR),
    ({"published_at": "2030-01-01 10:00"}, "সময়টি ভবিষ্যতের।"),
    ({"published_at": "গতকাল"}, "ঠিক তারিখ ও সময় লিখুন।"),
    ({"go_live_at": "9999-12-31 23:59"}, YEAR),
    ({"expire_at": "0001-01-01 00:00"}, YEAR),
    ({"go_live_at": "2030-01-02 10:00", "expire_at": "2030-01-01 10:00"}, "আগে হতে হবে"),
    ({"expire_at": "2001-01-01 10:00"}, "ভবিষ্যতে হতে হবে"),
    ({"lead_picture": "99999"}, "বাছাইটি তালিকায় নেই।"),
    ({"dateline": "99999"}, "বাছাইটি তালিকায় নেই।"),
    ({"topics": ["99999"]}, "৯৯৯৯৯ তালিকায় নেই।"),
    ({"places": ["ধান"]}, "“ধান” ঠিক মান নয়।"),
    ({"kicker": "ক\x00খ"}, "লেখায় শূন্য অক্ষর চলবে না।"),
    ({"canonical_url": "javascript:alert(1)"}, "ঠিক ওয়েব ঠিকানা লিখুন।"),
]


@pytest.mark.parametrize(("fields", "message"), REFUSED)
def test_a_wrong_field_says_so_and_keeps_the_rest(
    desk: LogIn, section: Section, fields: dict[str, Any], message: str
) -> None:
    factories.story(section, slug="taken")

    answer = send(desk("sub-editor"), section, **{"summary": "লেখা থাকে"} | fields)

    assert answer.status_code == 200
    assert message in errors_of(answer.content)
    assert "লেখা থাকে" in answer.content.decode()
    assert Story.objects.count() == 1


@pytest.mark.parametrize(
    "url", ["https://www.youtube.com/@channel", "https://youtube.com/watch", "https://localhost/1"]
)
def test_an_address_without_a_video_is_refused(desk: LogIn, section: Section, url: str) -> None:
    video = block("embed", {"url": url, "title": "সেতু", "picture": ""})

    answer = send(desk("sub-editor"), section, **video)

    assert "এ ঠিকানায় কোনো ভিডিও নেই।" in errors_of(answer.content)
    assert not Story.objects.exists()


def test_a_post_from_elsewhere_is_taken(desk: LogIn, section: Section) -> None:
    url = "https://social.example/post/1"

    send(desk("reporter"), section, **block("embed", {"url": url, "title": "সেতু", "picture": ""}))

    assert draft().body[0].value["url"] == url


WITHOUT_VOWEL_SIGNS = "চর-নতন-সত"  # what Wagtail's script makes of the headline


@pytest.mark.parametrize("typed", ["", WITHOUT_VOWEL_SIGNS])
def test_a_bangla_headline_gets_its_slug_with_and_without_a_script(
    desk: LogIn, section: Section, typed: str
) -> None:
    send(desk("reporter"), section, slug=typed)

    assert draft().slug == "chore-notun-setu"


@pytest.mark.parametrize("typed", ["", WITHOUT_VOWEL_SIGNS])
def test_two_stories_of_one_headline_get_two_slugs(
    desk: LogIn, section: Section, typed: str
) -> None:
    factories.story(section, "অন্য খবর", slug="chore-notun-setu")

    answer = send(desk("reporter"), section, slug=typed)

    assert answer.status_code == 302
    assert Story.objects.filter(slug="chore-notun-setu-2").exists()


def test_a_reserved_address_is_refused_for_a_section(desk: LogIn, newspaper_home: Home) -> None:
    client = desk("publisher")
    address = f"/newsroom/pages/add/stories/section/{newspaper_home.pk}/"
    sent = new_page_form(client, address) | {"title": "খোঁজ", "slug": "search"}

    answer = client.post(address, sent)

    assert "এই ঠিকানা পত্রিকার নিজের কাজে লাগে।" in errors_of(answer.content)
    assert not Section.objects.exists()


def test_a_reporter_who_asks_to_publish_saves_a_draft(desk: LogIn, section: Section) -> None:
    send(desk("reporter"), section, **{"action-publish": "1"})

    assert not Story.objects.get().live


def test_a_correction_does_not_move_a_story_in_its_lists(desk: LogIn, section: Section) -> None:
    moment = datetime(2025, 4, 9, 13, 5, 42, 7, tzinfo=UTC)
    story = factories.story(section, published_at=moment)
    client = desk("sub-editor")
    corrected = {"title": "চরে নতুন সেতু", "action-publish": "1"}

    client.post(edit_address(story), story_form(client, story) | corrected)

    story.refresh_from_db()
    assert (story.title, story.published_at) == ("চরে নতুন সেতু", moment)


SCRIPTS = [
    '<p onclick="alert(1)">সেতু<script>alert(1)</script> <b>হলো</b></p>',
    json.dumps(
        {
            "blocks": [
                {"key": "aaaaa", "text": "সেতু হলো", "type": "unstyled", "depth": 0,
                 "inlineStyleRanges": [{"offset": 5, "length": 3, "style": "BOLD"}],
                 "entityRanges": [{"offset": 0, "length": 4, "key": 0}]}
            ],
            "entityMap": {
                "0": {"type": "LINK", "mutability": "MUTABLE",
                      "data": {"url": "javascript:alert(1)", "onclick": "alert(1)"}}
            },
        }
    ),
]  # fmt: skip


@pytest.mark.parametrize("sent", SCRIPTS)
def test_scripts_do_not_come_through_rich_text(desk: LogIn, section: Section, sent: str) -> None:
    client = desk("sub-editor")

    send(client, section, **block("paragraph", {"": sent}), **{"action-publish": "1"})
    page = client.get(Story.objects.get().url).content.decode()

    assert "হলো</b>" in page
    assert "alert(1)" not in page
    assert "onclick" not in page


def test_words_that_look_like_a_script_stay_words(desk: LogIn, section: Section) -> None:
    client = desk("sub-editor")
    words = "<script>alert(1)</script>"

    send(client, section, title=words, **paragraph(words), **{"action-publish": "1"})
    page = client.get(Story.objects.get().url).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert words not in page


@pytest.mark.parametrize("content", ["[1, 2]", '{"blocks": [{}]}', '{"blocks": "সেতু"}'])
def test_odd_rich_text_does_not_break_the_newsroom(
    desk: LogIn, section: Section, content: str
) -> None:
    answer = send(desk("reporter"), section, **block("paragraph", {"": content}))

    assert answer.status_code == 302


def test_a_body_of_5_mb_is_stored_whole(desk: LogIn, section: Section) -> None:
    client = desk("sub-editor")
    text = "নদী " * 520_000  # 5.2 MB

    answer = send(client, section, **paragraph(text), **{"action-publish": "1"})
    stored = Story.objects.get()

    assert answer.status_code == 302
    assert str(stored.body[0].value).count("নদী") == 520_000
    assert client.get(stored.url).status_code == 200


def test_more_than_the_newspaper_takes_is_refused_in_bangla(desk: LogIn, section: Section) -> None:
    client = desk("sub-editor")
    story = factories.story(section, "আগের শিরোনাম")

    answer = client.post(
        edit_address(story), story_form(client, story) | {"summary": "ক" * 4_100_000}
    )

    assert answer.status_code == 413
    assert "লেখাটি এক দফায়" in answer.content.decode()
    assert Story.objects.get().get_latest_revision_as_object().title == "আগের শিরোনাম"


@pytest.mark.parametrize("broken", [{"body-count": "অনেক"}, {"body-count": []}])
def test_a_form_cut_short_is_refused_in_bangla(
    desk: LogIn, section: Section, broken: dict[str, Any]
) -> None:
    answer = send(desk("reporter"), section, **broken)

    assert answer.status_code == 400
    assert "পুরোটা এসে পৌঁছায়নি" in answer.content.decode()
    assert not Story.objects.exists()
