"""Two editors who save the same story at the same moment."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

import pytest
from django.db import connection, transaction

from khobor.stories.models import Listing, Section, Story
from tests import factories

pytestmark = [
    pytest.mark.postgres,  # SQLite has one writer
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture(scope="module", autouse=True)
def _what_migrations_made(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Bring back what these tests, which commit, leave empty to those that follow."""
    yield
    with django_db_blocker.unblock():
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)  # type: ignore[attr-defined]


def save_elsewhere(story_id: int) -> None:
    """Save a story as it was, through a connection of its own."""
    story = Story.objects.get(pk=story_id)
    try:
        story.save()
    finally:
        connection.close()


def test_a_story_is_listed_as_the_last_of_two_editors_left_it(section: Section) -> None:
    story = factories.story(section)

    with ThreadPoolExecutor(1) as second_editor:
        with transaction.atomic():
            Story.objects.get(pk=story.pk).unpublish()
            saving = second_editor.submit(save_elsewhere, story.pk)
            wait([saving], timeout=0.5)
        saving.result(timeout=10)

    assert Story.objects.get(pk=story.pk).live
    assert Listing.objects.filter(story=story).exists()
