"""What stories change in Wagtail."""

from typing import Any

from wagtail import hooks

from khobor.stories.links import DocumentLinks, PageLinks


@hooks.register("register_rich_text_features", order=1)  # after Wagtail's own
def register_links(features: Any) -> None:
    """Let links in rich text say what they depend on."""
    features.register_link_type(PageLinks)
    features.register_link_type(DocumentLinks)
