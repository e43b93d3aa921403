"""The file from which browsers select: what it names, what it hides, and what it weighs."""

import base64
import gzip
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from khobor.paper import selected
from khobor.press.rendering import RECORDED
from khobor.selection.offers import Candidate, Candidates
from khobor.stories.models import Home, Section
from khobor.stories.values import Teaser
from khobor.wire.models import Change
from tests import factories
from tests.selection.conftest import Follow

pytestmark = pytest.mark.django_db
ADDRESS = "/fragments/candidates.json"


def test_the_file_names_the_newest_stories_with_their_vectors(
    section: Section,
    reader: Client,
    follow: Follow,
) -> None:
    story = factories.story(section, "নদীর ধারে মেলা", is_lead=True)
    factories.story(section, "গোপন খসড়া", live=False)
    follow()

    file = reader.get(ADDRESS).json()

    above, address = file["sections"][0][2], story.get_url()
    assert (file["id"], file["headline"]) == ([story.pk], ["নদীর ধারে মেলা"])
    assert f"{above}{story.pk}/{file['slug'][0]}" == address
    assert (file["top"], file["lead"]) == ([section.pk], [1])
    assert len(base64.b64decode(file["vectors"])) == 16
    assert base64.b64decode(file["vectors"]) != bytes([0x88] * 16)


def test_the_file_is_made_anew_when_a_story_has_its_vector_and_when_one_goes(
    section: Section,
    reader: Client,
    follow: Follow,
) -> None:
    story = factories.story(section)
    follow()
    keys = reader.get(ADDRESS).wsgi_request.META[RECORDED].keys

    factories.story(section, "নতুন খবর")
    follow()
    touched = {key for change in Change.objects.all() for key in change.keys}
    assert "candidates:bn" in keys & touched

    story.unpublish()
    last = Change.objects.filter(retracts=True).latest("sequence")
    assert not keys.isdisjoint(last.keys)
    assert story.pk not in reader.get(ADDRESS).json()["id"]


def test_an_empty_newspaper_has_an_empty_file(newspaper_home: Home, reader: Client) -> None:
    file = reader.get(ADDRESS).json()

    assert (file["id"], file["vectors"], file["sections"]) == ([], "", [])


def candidate(number: int, **facts: Any) -> Candidate:
    """An invented candidate whose words do not compress well."""
    headline = " ".join(chr(0x0995 + (number * k) % 30) * 3 for k in range(1, 40))
    teaser = Teaser(
        id=number, address=f"/x/{number}/{number * 7919:x}/", kicker="", headline=headline,
        short_headline="", summary="", kind="news", is_breaking=False, section=None,
        picture=None, byline="", published_at=facts["at"],
    )  # fmt: skip
    return Candidate(teaser, 0, is_lead=False, vector=bytes(range(16)))


def test_the_oldest_are_left_out_until_the_file_is_light(newspaper_home: Home) -> None:
    stories = tuple(candidate(n, at=timezone.now()) for n in range(3000, 0, -1))

    written = selected.fitted(Candidates("h1", stories), "bn")

    assert len(gzip.compress(written, 6)) <= selected.MOST_BYTES
    assert b'"id":[3000,' in written
