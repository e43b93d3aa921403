"""The writes with which a newspaper begins, and which each start repeats."""

import pytest
from wagtail.models import Page

from khobor.stories.actions import found_newspaper, load_places
from khobor.stories.models import Home, Place


@pytest.mark.usefixtures("newspaper_home")
def test_places_that_editors_moved_or_renamed_do_not_come_back() -> None:
    loaded = load_places()
    moved = Place.objects.get(path="dhaka/gazipur")
    moved.slug, moved.name = "joydebpur", "জয়দেবপুর"
    moved.save()

    assert load_places() == 0

    assert Place.objects.count() == loaded
    assert not Place.objects.filter(path="dhaka/gazipur").exists()


def test_nobody_adds_a_second_front_page_in_the_newsroom(newspaper_home: Home) -> None:
    root = Page.get_first_root_node()

    assert not Home.can_create_at(root)


def test_a_second_front_page_from_before_keeps_nothing_from_starting(
    newspaper_home: Home,
) -> None:
    second = Home(title="প্রচ্ছদ ২", slug="home-2", locale=newspaper_home.locale)
    Page.get_first_root_node().add_child(instance=second)

    found_newspaper(name="কাগজ", languages=["bn"])

    assert newspaper_home.sites_rooted_here.exists()
