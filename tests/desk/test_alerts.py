"""The desk and its notices."""

from khobor.stories.models import Section
from khobor.syndication.models import Alert
from tests import factories
from tests.desk.conftest import LogIn

WORDS = {"headline": "ভূমিকম্পে কাঁপল ঢাকা", "text": "", "is_for_all": "on", "is_urgent": "on"}


def test_a_reporter_sends_no_notice_and_a_subeditor_does(desk: LogIn, section: Section) -> None:
    address = f"/newsroom/desk/alerts/{factories.story(section).pk}/"

    refused = desk("reporter").post(address, WORDS)
    assert refused.status_code in (302, 403)
    assert not Alert.objects.exists()
    desk("sub-editor").post(address, WORDS)

    assert Alert.objects.get().headline == WORDS["headline"]


def test_the_desk_sees_the_notice_before_and_its_way_after(desk: LogIn, section: Section) -> None:
    story = factories.story(section, headline="ভূমিকম্পে কাঁপল ঢাকা")
    address = f"/newsroom/desk/alerts/{story.pk}/"
    browser = desk("publisher")

    form = browser.get(address).content.decode()
    sent = browser.post(address, WORDS, follow=True).content.decode()

    assert "ফোনে যেমন দেখাবে" in form
    assert "নোটিফিকেশন পাঠানো হচ্ছে।" in sent
    assert 'name="headline"' not in sent


def test_a_notice_without_words_is_refused_beside_the_field(desk: LogIn, section: Section) -> None:
    address = f"/newsroom/desk/alerts/{factories.story(section).pk}/"

    answer = desk("publisher").post(address, WORDS | {"headline": " "})

    assert "ঘরটি পূরণ করতে হবে" in answer.content.decode()
    assert not Alert.objects.exists()


def test_a_story_offers_its_notice_where_the_story_is_edited(desk: LogIn, section: Section) -> None:
    story = factories.story(section)

    form = desk("sub-editor").get(f"/newsroom/pages/{story.pk}/edit/").content.decode()

    assert f"/newsroom/desk/alerts/{story.pk}/" in form
