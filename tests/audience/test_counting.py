"""From memory to the database: nothing is lost, and nothing but counts arrives."""

import pytest
from django.db import OperationalError

from khobor.audience import counting
from khobor.audience.actions import add_reads, hour_number
from khobor.audience.beacons import Read
from khobor.audience.counting import ReadCounter
from khobor.audience.models import Reads
from khobor.stories.models import Section
from tests import factories
from tests.audience.reading import Door, beacon, views

pytestmark = pytest.mark.django_db
NOW_S = 1_790_000_000.0


@pytest.fixture
def story_id(section: Section) -> int:
    """A story that readers can see."""
    return int(factories.story(section).pk)


def test_counts_of_several_machines_add_up(story_id: int) -> None:
    nodes = [ReadCounter(), ReadCounter(), ReadCounter()]
    for node in nodes:
        node.add(Read(story_id, 80, "search"), NOW_S)
        node.add(Read(story_id, 10, "own"), NOW_S)
        node.flush()

    row = Reads.objects.get()
    assert (row.views, row.depth_25, row.depth_75, row.depth_100) == (6, 3, 3, 0)
    assert (row.from_search, row.from_own, row.from_facebook) == (3, 3, 0)
    assert (row.language, hour_number(row.hour)) == ("bn", int(NOW_S) // 3600)


def test_each_hour_has_its_row(story_id: int) -> None:
    counter = ReadCounter()
    for hour in range(3):
        counter.add(Read(story_id, 0, "own"), NOW_S + 3600 * hour)

    assert counter.flush() == 3
    assert Reads.objects.count() == 3


def test_what_was_never_published_or_is_withdrawn_is_dropped(section: Section) -> None:
    draft = factories.story(section, live=False)
    withdrawn = factories.story(section)
    withdrawn.unpublish()
    counter = ReadCounter()
    for story_id in (draft.pk, withdrawn.pk, section.pk, 987_654_321, 2**63 - 1):
        counter.add(Read(story_id, 0, "own"), NOW_S)

    assert counter.flush() == 0
    assert not Reads.objects.exists()


def test_a_database_that_refuses_loses_nothing(
    story_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_counts: object) -> int:
        raise OperationalError("the database is away")

    counter = ReadCounter()
    counter.add(Read(story_id, 0, "own"), NOW_S)
    monkeypatch.setattr(counting, "add_reads", refuse)
    with pytest.raises(OperationalError):
        counter.flush()
    counter.add(Read(story_id, 100, "own"), NOW_S)

    monkeypatch.setattr(counting, "add_reads", add_reads)

    assert counter.flush() == 2
    assert views() == {story_id: 2}


def test_a_flood_of_invented_stories_does_not_fill_memory(story_id: int) -> None:
    counter = ReadCounter(most_places=10)
    counter.add(Read(story_id, 0, "own"), NOW_S)
    for n in range(1000):
        counter.add(Read(1_000_000 + n, 0, "own"), NOW_S)
    counter.add(Read(story_id, 0, "own"), NOW_S)

    assert counter.flush() == 2
    assert views() == {story_id: 2}


def test_nothing_that_identifies_a_reader_is_stored(door: Door, story_id: int) -> None:
    door.send(
        beacon(story=story_id),
        REMOTE_ADDR="203.0.113.77",
        HTTP_REFERER="https://example.com/private?name=rahima",
        HTTP_COOKIE="who=rahima",
    )
    door.counter.flush()

    (row,) = Reads.objects.values()
    texts = {name for name, value in row.items() if not isinstance(value, int)}
    assert texts == {"hour", "language"}
    assert (row["hour"].minute, row["hour"].second, row["language"]) == (0, 0, "bn")
