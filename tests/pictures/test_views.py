"""What stands open under /media/, and what does not."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from khobor.pictures.models import NewsDocument

SECRET = b"%PDF-1.7 secret"


@pytest.fixture
def document(newspaper_home: object) -> NewsDocument:
    """A document of the library."""
    made = NewsDocument(title="প্রতিবেদন", file=ContentFile(SECRET, name="report.pdf"))
    made.save()
    return made


@pytest.mark.parametrize(
    "way", ["", "./", "images/../", "/", "%2e/", "images/%2e%2e/", "images/..%2f"]
)
def test_no_way_through_media_leads_to_a_document(
    document: NewsDocument, reader: Client, way: str
) -> None:
    answer = reader.get(f"/media/{way}{document.file.name}")

    assert answer.status_code == 404


def test_a_document_is_handed_out_by_its_own_address(
    document: NewsDocument, reader: Client
) -> None:
    answer = reader.get(document.url)

    assert b"".join(answer) == SECRET


def test_a_private_document_asks_for_a_login(document: NewsDocument, reader: Client) -> None:
    kept = Collection.get_first_root_node().add_child(name="গোপন")
    CollectionViewRestriction.objects.create(
        collection=kept, restriction_type=CollectionViewRestriction.LOGIN
    )
    NewsDocument.objects.update(collection=kept)

    answer = reader.get(document.url)

    assert answer.status_code == 302
    assert "login" in answer.headers["Location"]


def test_a_picture_is_served_and_can_run_nothing(newspaper_home: object, reader: Client) -> None:
    folder = Path(settings.MEDIA_ROOT) / "images"
    folder.mkdir(parents=True)
    (folder / "a.webp").write_bytes(b"webp")

    answer = reader.get("/media/images/a.webp")

    assert b"".join(answer) == b"webp"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert reader.get("/media/images/.hidden").status_code == 404
