"""What publishing, correcting, moving and withdrawing do to lists and to the wire."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from khobor.stories import selectors
from khobor.stories.models import Home, Listing, Section, StaticPage, Story, Withdrawal
from khobor.wire.models import Change
from tests import factories

pytestmark = pytest.mark.django_db


def keys_since(sequence: int) -> set[str]:
    return {key for c in Change.objects.filter(sequence__gt=sequence) for key in c.keys}


def last() -> int:
    change = Change.objects.last()
    return change.sequence if change else 0


def headlines(list_key: str) -> list[str]:
    return [teaser.headline for teaser in selectors.latest(list_key, language="bn", count=9)]


def test_a_published_story_stands_in_every_list_it_names(section: Section) -> None:
    topic, byline, place = factories.topic(), factories.byline(), factories.district()

    story = factories.story(
        section, topics=[topic], bylines=[byline], places=[place], is_lead=True, is_breaking=True
    )

    assert set(Listing.objects.filter(story=story).values_list("list_key", flat=True)) == {
        "list:bn:all",
        "list:bn:kind:news",
        "list:bn:lead",
        "list:bn:breaking",
        f"list:bn:topic:{topic.pk}",
        f"list:bn:byline:{byline.pk}",
        f"list:bn:place:{place.pk}",
        f"list:bn:place:{place.parent_id}",
        f"list:section:{section.pk}",
    }


def test_a_story_of_a_subsection_stands_in_the_section_above(section: Section) -> None:
    inner = factories.section(section, name="আদালত", slug="courts")

    factories.story(inner, "রায় আজ")

    assert headlines(f"list:section:{section.pk}") == ["রায় আজ"]


def test_a_draft_stands_nowhere(section: Section) -> None:
    draft = factories.story(section, live=False)

    assert not Listing.objects.filter(story=draft).exists()
    assert selectors.story(draft.pk) is None


def test_a_withdrawn_story_leaves_every_list(section: Section) -> None:
    story = factories.story(section)
    before = last()

    story.unpublish()

    assert not Listing.objects.filter(story=story).exists()
    assert {f"story:{story.pk}", "list:bn:all"} <= keys_since(before)
    assert selectors.find_page(f"national/{story.pk}/x", language="bn").status == 410


def test_a_deleted_story_is_gone_and_not_unknown(section: Section) -> None:
    story = factories.story(section)
    story_id, before = story.pk, last()

    story.delete()

    assert Withdrawal.objects.filter(pk=story_id).exists()
    assert {f"story:{story_id}", "list:bn:all"} <= keys_since(before)
    assert selectors.find_page(f"national/{story_id}/x", language="bn").status == 410


def test_a_corrected_body_touches_the_story_and_no_list(section: Section) -> None:
    story = factories.story(section)
    before = last()

    story.body = [("paragraph", "<p>পাঠাগারটি গড়েছেন গ্রামের মানুষ।</p>")]
    story.save()

    month = timezone.localdate(story.published_at)
    assert keys_since(before) == {f"story:{story.pk}", f"revised:bn:{month:%Y-%m}"}


def test_a_new_headline_touches_every_list_the_story_is_in(section: Section) -> None:
    story = factories.story(section)
    before = last()

    story.title = "পাঠাগার পেল গ্রাম"
    story.save()

    assert {"list:bn:all", f"list:section:{section.pk}", f"teaser:{story.pk}"} <= keys_since(before)


def test_saving_without_a_change_writes_nothing(section: Section) -> None:
    story = factories.story(section)
    before = last()

    Story.objects.get(pk=story.pk).save()

    assert keys_since(before) == set()


def test_a_correction_never_redates_a_story(section: Section) -> None:
    published_at = timezone.now() - timedelta(days=3)
    story = factories.story(section, published_at=published_at)

    story.body = [("paragraph", "<p>নতুন বাক্য।</p>")]
    story.save_revision().publish()

    stored = Story.objects.get(pk=story.pk)
    assert stored.published_at == published_at
    assert stored.text_updated_at is not None


def test_updated_is_said_only_when_words_changed(section: Section) -> None:
    story = factories.story(section)

    story.is_lead = True
    story.save_revision().publish()

    assert Story.objects.get(pk=story.pk).text_updated_at is None


def test_publishing_a_draft_sets_the_time_readers_see_once(section: Section) -> None:
    story = factories.story(section, live=False, published_at=None)

    story.save_revision().publish()
    first = Story.objects.get(pk=story.pk).published_at
    Story.objects.get(pk=story.pk).get_latest_revision_as_object().save_revision().publish()

    assert first is not None
    assert Story.objects.get(pk=story.pk).published_at == first


def test_a_moved_story_leaves_the_old_section(section: Section, newspaper_home: Home) -> None:
    story = factories.story(section, "সেতুর কাজ শেষ")
    other = factories.section(newspaper_home, name="সারাদেশ", slug="country")
    before = last()

    story.move(other, pos="last-child")

    assert headlines(f"list:section:{section.pk}") == []
    assert headlines(f"list:section:{other.pk}") == ["সেতুর কাজ শেষ"]
    both = {f"list:section:{section.pk}", f"list:section:{other.pk}", f"story:{story.pk}"}
    assert both <= keys_since(before)


def test_a_moved_section_takes_its_stories_along(section: Section, newspaper_home: Home) -> None:
    inner = factories.section(section, name="আদালত", slug="courts")
    factories.story(inner, "রায় আজ")
    other = factories.section(newspaper_home, name="সারাদেশ", slug="country")

    inner.move(other, pos="last-child")

    assert headlines(f"list:section:{section.pk}") == []
    assert headlines(f"list:section:{other.pk}") == ["রায় আজ"]


def test_stories_of_a_private_section_are_invisible(section: Section) -> None:
    story = factories.story(section)

    PageViewRestriction.objects.create(page=section, restriction_type="login")

    assert headlines("list:bn:all") == []
    assert selectors.story(story.pk) is None


def test_stories_of_a_section_made_public_again_come_back(section: Section) -> None:
    factories.story(section, "ফিরে এল")
    restriction = PageViewRestriction.objects.create(page=section, restriction_type="login")

    restriction.delete()

    assert headlines("list:bn:all") == ["ফিরে এল"]


def test_an_unpublished_section_retracts_its_page_and_no_other(section: Section) -> None:
    before = last()

    section.unpublish()

    changes = Change.objects.filter(sequence__gt=before)
    retracted = {key for one in changes if one.retracts for key in one.keys}
    assert retracted == {f"section:{section.pk}"}
    assert "chrome" in keys_since(before)


def test_a_page_named_by_a_year_can_be_reached(newspaper_home: Home) -> None:
    page = StaticPage(title="১৯৭১", locale=newspaper_home.locale)

    newspaper_home.add_child(instance=page)

    found = selectors.find_page(f"{page.slug}/", language="bn")
    assert found.page
    assert found.page.title == "১৯৭১"


def test_a_deleted_topic_takes_its_lists_along(section: Section) -> None:
    gone, other = factories.topic("বই"), factories.topic("পাঠাগার")
    story = factories.story(section, topics=[gone, other])
    before = last()
    keys = {f"topic:{gone.pk}", f"list:bn:topic:{gone.pk}", f"story:{story.pk}"}

    gone.delete()

    assert keys <= keys_since(before)
    topics = Listing.objects.filter(list_key__contains=":topic:")
    assert list(topics.values_list("list_key", flat=True)) == [f"list:bn:topic:{other.pk}"]


def test_a_deleted_place_takes_its_stories_out_of_the_lists_above_it(section: Section) -> None:
    district, other = factories.district(), factories.district("ঢাকা", "dhaka")
    story = factories.story(section, places=[district, other])
    before = last()

    district.delete()

    standing = Listing.objects.filter(story=story, list_key__contains=":place:")
    assert {key.split(":")[-1] for key in standing.values_list("list_key", flat=True)} == {
        str(other.pk), str(other.parent_id),
    }  # fmt: skip
    assert f"list:bn:place:{district.parent_id}" in keys_since(before)


def test_renaming_a_topic_tells_the_pages_that_name_it(section: Section) -> None:
    topic = factories.topic("বই")
    before = last()

    topic.name = "পাঠাগার"
    topic.save()

    assert keys_since(before) == {f"topic:{topic.pk}", "topics"}


def test_a_bangla_slug_from_the_newsroom_is_romanised(section: Section) -> None:
    story = factories.story(section, "নদীর ধারে পাঠাগার", slug="নদীর-ধারে-পাঠাগার")

    assert story.slug == "nodir-dhare-pathagar"
