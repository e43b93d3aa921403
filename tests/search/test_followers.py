"""How the index follows the wire, what it survives, and how it is rebuilt."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from khobor.search import selectors
from khobor.search.followers import STEP, Keeper
from khobor.search.question import ask
from khobor.stories.models import Section
from khobor.wire.selectors import changes_after, last_sequence
from tests import factories
from tests.search.conftest import Find

pytestmark = pytest.mark.django_db
Follow = Callable[[], None]


def found(typed: str) -> list[str]:
    """What is found without reading the wire first."""
    answer = selectors.find(ask(typed), language="bn")
    return [story.headline for story in answer.stories]


def test_a_changed_headline_is_found_and_the_old_one_is_not(section: Section, find: Find) -> None:
    story = factories.story(section, "নদীর ধারে মেলা")
    assert find("নদী") == [story.title]

    story.title = "পাহাড়ে মেলা"
    story.save()

    assert find("পাহাড়") == [story.title]
    assert find("নদী") == []


def test_the_same_changes_applied_twice_leave_one_story(
    section: Section, keeper: Keeper, follow: Follow
) -> None:
    follow()
    story = factories.story(section, "নদীর ধারে মেলা")
    changes = changes_after(keeper.position() or 0)

    keeper.apply(changes)
    keeper.apply(changes)

    assert found("মেলা") == [story.title]
    assert selectors.standing(settings.SEARCH_FOLDER).stories == 1


def test_a_story_withdrawn_a_moment_ago_is_not_shown(section: Section, find: Find) -> None:
    story = factories.story(section, "নদীর ধারে মেলা")
    assert find("মেলা") == [story.title]

    story.unpublish()

    assert found("মেলা") == []


def test_what_was_not_committed_before_a_crash_is_indexed_after_it(
    section: Section, keeper: Keeper, follow: Follow, tmp_path: Path
) -> None:
    follow()
    story = factories.story(section, "নদীর ধারে মেলা")
    keeper._put_stories([story.pk])  # and then the power fails
    keeper.close()

    keeper.begin()
    assert found("মেলা") == []
    follow()

    assert found("মেলা") == [story.title]


def test_a_commit_whose_position_was_not_written_is_made_again(
    section: Section, keeper: Keeper, follow: Follow, tmp_path: Path
) -> None:
    follow()
    before = (tmp_path / "search" / "state.json").read_bytes()
    story = factories.story(section, "নদীর ধারে মেলা")
    follow()
    keeper.close()
    (tmp_path / "search" / "state.json").write_bytes(before)

    keeper.begin()
    follow()

    assert keeper.position() == last_sequence()
    assert found("মেলা") == [story.title]


@pytest.mark.parametrize("damage", ["no folder", "no index", "broken state", "broken index"])
def test_whatever_is_lost_is_rebuilt(
    section: Section, keeper: Keeper, follow: Follow, tmp_path: Path, damage: str
) -> None:
    story = factories.story(section, "নদীর ধারে মেলা")
    follow()
    keeper.close()
    folder = tmp_path / "search"
    if damage == "no folder":
        shutil.rmtree(folder)
    elif damage == "no index":
        shutil.rmtree(folder / "index")
    elif damage == "broken state":
        (folder / "state.json").write_text('{"position": ')
    else:
        (folder / "index" / "meta.json").write_text("{")

    keeper.begin()
    follow()

    assert found("মেলা") == [story.title]


def test_a_folder_that_is_lost_while_serving_is_noticed(
    section: Section, keeper: Keeper, follow: Follow, tmp_path: Path
) -> None:
    story = factories.story(section, "নদীর ধারে মেলা")
    follow()

    shutil.rmtree(tmp_path / "search")
    keeper.idle()
    follow()

    assert found("মেলা") == [story.title]


def test_a_rebuild_goes_on_where_a_crash_stopped_it(
    section: Section, keeper: Keeper, tmp_path: Path
) -> None:
    for n in range(STEP + 5):
        factories.story(section, f"মেলার খবর {n}")
    keeper.start_over(last_sequence())
    keeper.walk()
    keeper.commit()
    keeper.close()

    keeper.begin()
    done = keeper.state.done
    while keeper.walk():
        pass
    keeper.commit()

    assert done == STEP
    assert keeper.state.done == STEP + 5
    assert selectors.standing(settings.SEARCH_FOLDER).stories == STEP + 5


def test_a_rebuild_keeps_what_is_found_and_drops_what_is_gone(
    section: Section, keeper: Keeper, follow: Follow
) -> None:
    story = factories.story(section, "নদীর ধারে মেলা")
    lost = factories.story(section, "পাহাড়ে মেলা")
    follow()
    lost.delete()  # and the wire was pruned before we read it

    keeper.start_over(last_sequence())
    meanwhile = found("মেলা")
    while keeper.state.walks:
        keeper.idle()

    assert meanwhile == [story.title]
    assert selectors.standing(settings.SEARCH_FOLDER).stories == 1


def test_what_is_published_during_a_rebuild_is_found_before_it_ends(
    section: Section, keeper: Keeper
) -> None:
    factories.story(section, "পাহাড়ে মেলা")
    keeper.start_over(last_sequence())
    position = keeper.position() or 0

    story = factories.story(section, "নদীর ধারে মেলা")
    keeper.apply(changes_after(position))

    assert keeper.state.is_rebuilding
    assert found("নদী") == [story.title]


def test_search_says_that_it_is_not_ready_until_the_first_index_has_everything(
    section: Section, keeper: Keeper
) -> None:
    factories.story(section)
    assert not selectors.is_ready()

    keeper.start_over(last_sequence())
    assert not selectors.is_ready()

    keeper.idle()
    assert selectors.is_ready()

    keeper.start_over(last_sequence())
    assert selectors.is_ready()


def test_a_rebuild_that_was_wished_for_is_begun(
    section: Section, keeper: Keeper, follow: Follow, tmp_path: Path
) -> None:
    follow()
    (tmp_path / "search" / "rebuild").touch()

    keeper.idle()

    assert keeper.state.round == 2
    assert not (tmp_path / "search" / "rebuild").exists()


def test_a_deleted_topic_finds_its_stories_no_more(section: Section, find: Find) -> None:
    topic = factories.topic("বইমেলা")
    story = factories.story(section, "নদীর ধারে ভিড়", topics=[topic])
    assert find("বইমেলা") == [story.title]

    topic.delete()

    assert find("বইমেলা") == []
    assert find("ভিড়") == [story.title]


def test_a_renamed_topic_is_found_by_its_new_name(section: Section, find: Find) -> None:
    topic = factories.topic("বইমেলা")
    story = factories.story(section, "নদীর ধারে ভিড়", topics=[topic])
    assert find("বইমেলা") == [story.title]

    topic.name = "গ্রন্থউৎসব"
    topic.save()

    assert find("গ্রন্থউৎসব") == [story.title]
    assert find("বইমেলা") == []


def test_another_edition_of_the_analysis_makes_the_index_anew(
    section: Section, keeper: Keeper, follow: Follow, tmp_path: Path
) -> None:
    factories.story(section)
    follow()
    state = tmp_path / "search" / "state.json"
    state.write_text(state.read_text().replace(keeper.state.edition, "older"))

    keeper.begin()

    assert keeper.position() is None
    assert keeper.state.round == 1
