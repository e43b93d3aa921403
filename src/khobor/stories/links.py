"""Links in rich text: where they lead, and what the page that has them depends on."""

from typing import Any

from django.db.models import Model
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from khobor.stories.listings import public_pages
from khobor.wire import depends_on


class PageLinks(PageLinkHandler):
    """Links to pages that anybody may read; any other shows its words and leads nowhere."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Model | None]:
        """The page of each link; None for one that is gone or not public."""
        ids = [int(attrs["id"]) if attrs.get("id", "").isdecimal() else 0 for attrs in attrs_list]
        depends_on(*(f"{kind}:{pk}" for pk in ids for kind in ("teaser", "section", "page")))
        rows: Any = public_pages().filter(pk__in=ids)
        found = {page.pk: page for page in rows.defer_streamfields().specific()}
        return [found.get(pk) for pk in ids]


class DocumentLinks(DocumentLinkHandler):
    """Links to documents of the library."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Model | None]:
        """The document of each link; None for one that is gone."""
        depends_on(*(f"document:{attrs.get('id')}" for attrs in attrs_list))
        return super().get_many(attrs_list)
