"""What readers find, through the door that pages use."""

from datetime import timedelta

import pytest
from django.utils import timezone

from khobor.stories.models import Section
from tests import factories
from tests.search.conftest import Find

pytestmark = pytest.mark.django_db
RUSSIA = "রাশিয়ার সেনাপ্রধানের সঙ্গে বাংলাদেশের সেনাপ্রধানের আলোচনা"


@pytest.mark.parametrize(
    "typed",
    [
        "বাংলাদেশ রাশিয়া", "bangladesh rashia", "রাশিয়ার সেনাপ্রধান", "russia", "bangladesher alochona",
        "সেনাপ্রধান", "রাসিয়া", "আলোচনায়", "alochona rashia bangladesh",
    ],
)  # fmt: skip
def test_a_story_is_found_however_its_words_are_typed(
    section: Section, find: Find, typed: str
) -> None:
    factories.story(section, RUSSIA)
    factories.story(section, "হাওরে ধান কাটা শুরু")

    assert find(typed) == [RUSSIA]


def test_a_misspelt_and_a_romanised_word_find_the_same(section: Section, find: Find) -> None:
    story = factories.story(section, "বাণিজ্য মেলা শুরু আজ")

    assert find("বানিজ্য") == find("banijjo") == find("banijya") == [story.title]


@pytest.mark.parametrize("typed", ["হাওর", "হাওরে", "হাওরের", "haor", "haore", "“হাওর ধান”"])
@pytest.mark.parametrize("headline", ["হাওরে ধান কাটা শুরু", "হাওর ধান পায়"])
def test_a_word_that_only_looks_inflected_is_found(
    section: Section, find: Find, headline: str, typed: str
) -> None:
    story = factories.story(section, headline)

    assert find(typed) == [story.title]


@pytest.mark.parametrize("typed", ["নদী ভাঙন", "নদি ভাঙন রোধ", "nodi vangon", "nodivangon"])
def test_two_words_are_found_where_they_are_written_as_one(
    section: Section, find: Find, typed: str
) -> None:
    story = factories.story(section, "নদীভাঙন রোধে নতুন বাঁধ")
    factories.story(section, "বাঁধের কাজ শেষ হয়েছে")

    assert find(typed) == [story.title]


def test_numbers_are_one_in_both_scripts_and_in_words(section: Section, find: Find) -> None:
    story = factories.story(section, "২৫টি স্কুলে নতুন পাঠাগার")

    assert find("25 school") == find("পঁচিশ পাঠাগার") == find("২৫ স্কুল") == [story.title]


def test_a_phrase_is_found_in_its_order_only(section: Section, find: Find) -> None:
    story = factories.story(section, "নতুন বাঁধ হলো পদ্মায়")
    factories.story(section, "বাঁধ ভেঙে নতুন বিপদ")

    assert find("“নতুন বাঁধ”") == [story.title]
    assert len(find("নতুন বাঁধ")) == 2


def test_names_that_stand_on_a_story_find_it(section: Section, find: Find) -> None:
    story = factories.story(
        section,
        topics=[factories.topic("নদীভাঙন")],
        bylines=[factories.byline("মিতালী রায়")],
        places=[factories.district("কুষ্টিয়া", "kushtia")],
    )

    assert find("নদীভাঙন") == find("মিতালী রায়") == find("kustia") == [story.title]


def test_the_headline_counts_for_more_than_the_text(section: Section, find: Find) -> None:
    in_text = factories.story(
        section, "গ্রামের খবর", body=[("paragraph", "<p>ইলিশ ধরা পড়েছে। ইলিশের দাম কম।</p>")]
    )
    in_headline = factories.story(section, "ইলিশের বাজার")

    assert find("ইলিশ") == [in_headline.title, in_text.title]


def test_the_best_of_equals_is_the_newest_and_newest_is_by_time_only(
    section: Section, find: Find
) -> None:
    now = timezone.now()
    old = factories.story(section, "ইলিশের দাম কমেছে", published_at=now - timedelta(days=900))
    new = factories.story(section, "ইলিশের দাম বেড়েছে", published_at=now - timedelta(days=1))
    passing = factories.story(
        section,
        "বাজারের হালচাল",
        body=[("paragraph", "<p>ইলিশের দামও বেশি।</p>")],
        published_at=now - timedelta(hours=2),
    )

    assert find("ইলিশের দাম") == [new.title, old.title, passing.title]
    assert find("ইলিশের দাম", order="newest") == [passing.title, new.title, old.title]


def test_filters_leave_only_what_passes_all(section: Section, find: Find) -> None:
    topic = factories.topic()
    day = timezone.localdate() - timedelta(days=10)
    wanted = factories.story(
        section, "মেলা এক", topics=[topic], published_at=timezone.now() - timedelta(days=10)
    )
    factories.story(section, "মেলা দুই", topics=[topic])
    factories.story(section, "মেলা তিন", published_at=timezone.now() - timedelta(days=10))

    found = find("মেলা", lists=(f"list:bn:topic:{topic.pk}",), since=day, until=day)

    assert found == [wanted.title]


def test_words_that_no_story_has_together_find_what_is_near(section: Section, find: Find) -> None:
    story = factories.story(section, "পদ্মা সেতুতে ট্রেন চলাচল শুরু")
    factories.story(section, "হাওরে ধান কাটা শুরু")

    assert find("পদ্মা সেতু ট্রেন দুর্ঘটনা মামলা")[0] == story.title


def test_further_pages_go_on_without_repeating(section: Section, find: Find) -> None:
    for n in range(25):
        factories.story(section, f"মেলার খবর {n}")

    first, second = find("মেলা"), find("মেলা", page=2)

    assert (len(first), len(second)) == (20, 5)
    assert not set(first) & set(second)


@pytest.mark.parametrize("hidden", ["draft", "unpublished", "deleted"])
def test_what_is_not_public_is_never_found(section: Section, find: Find, hidden: str) -> None:
    story = factories.story(section, "গোপন খবর", live=hidden != "draft")
    if hidden != "draft":
        assert find("গোপন") == [story.title]
        story.unpublish() if hidden == "unpublished" else story.delete()

    assert find("গোপন") == []
