"""The blocks that the body of a story is made of."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from khobor.stories import players
from khobor.stories.addresses import POLL_MODEL

INLINE = ["bold", "italic", "link", "superscript", "subscript"]


class PictureBlock(blocks.StructBlock):
    """A picture in the text. Empty fields fall back to what the library says of the picture."""

    picture = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(required=False, max_length=255, label=_("Alt text"))
    caption = blocks.CharBlock(required=False, max_length=500, label=_("Caption"))
    credit = blocks.CharBlock(required=False, max_length=200, label=_("Credit"))

    class Meta:
        icon = "image"


class QuotationBlock(blocks.StructBlock):
    """Somebody's words, set apart from the text."""

    text = blocks.TextBlock(label=_("Words"))
    speaker = blocks.CharBlock(required=False, max_length=200, label=_("Speaker"))

    class Meta:
        icon = "openquote"


class HeadingBlock(blocks.StructBlock):
    """A heading inside the text."""

    text = blocks.CharBlock(max_length=200, label=_("Heading"))

    class Meta:
        icon = "title"


class ListBlock(blocks.StructBlock):
    """Items one under another, numbered or not."""

    ordered = blocks.BooleanBlock(required=False, label=_("Numbered"))
    items = blocks.ListBlock(blocks.RichTextBlock(features=INLINE), label=_("Items"))

    class Meta:
        icon = "list-ul"


class TableBlock(blocks.StructBlock):
    """A small table: a row a line, cells parted by `|`, the first row is the header."""

    caption = blocks.CharBlock(required=False, max_length=300, label=_("Caption"))
    rows = blocks.TextBlock(label=_("Rows"), help_text=_("One row a line, cells parted by |."))

    class Meta:
        icon = "table"


class EmbedBlock(blocks.StructBlock):
    """A video or a post from elsewhere: nothing of it is loaded before the reader asks."""

    url = blocks.URLBlock(
        label=_("Address"),
        max_length=500,
        help_text=_("Videos of YouTube and Vimeo play on the page; others open where they are."),
    )
    title = blocks.CharBlock(max_length=200, label=_("What it shows"))
    picture = ImageChooserBlock(required=False, label=_("Still picture"))

    def clean(self, value: Any) -> Any:
        """Refuse an address at which no reader would find anything."""
        cleaned = super().clean(value)
        if cleaned["url"] and not players.leads_somewhere(cleaned["url"]):
            wrong = ValidationError(_("No video stands at this address. Copy that of one video."))
            raise blocks.StructBlockValidationError({"url": wrong})
        return cleaned

    class Meta:
        icon = "media"


class FactsBlock(blocks.StructBlock):
    """A box of facts beside the text."""

    title = blocks.CharBlock(max_length=200, label=_("Title"))
    items = blocks.ListBlock(blocks.CharBlock(max_length=500), label=_("Facts"))

    class Meta:
        icon = "list-ul"


class DocumentBlock(blocks.StructBlock):
    """A file for the reader to take away."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(required=False, max_length=200, label=_("Title"))

    class Meta:
        icon = "doc-full"


class LiveEntryBlock(blocks.StructBlock):
    """One entry of a live blog, with its own time."""

    at = blocks.DateTimeBlock(label=_("Time"))
    headline = blocks.CharBlock(required=False, max_length=200, label=_("Headline"))
    text = blocks.RichTextBlock(features=INLINE, label=_("Text"))

    class Meta:
        icon = "history"


class BodyBlock(blocks.StreamBlock):
    """The body of a story or of a static page."""

    paragraph = blocks.RichTextBlock(features=INLINE, label=_("Paragraph"), icon="pilcrow")
    heading = HeadingBlock(label=_("Heading"))
    list = ListBlock(label=_("List"))
    quotation = QuotationBlock(label=_("Quotation"))
    picture = PictureBlock(label=_("Picture"))
    gallery = blocks.ListBlock(PictureBlock(), label=_("Gallery"), icon="image")
    table = TableBlock(label=_("Table"))
    embed = EmbedBlock(label=_("Video or post"))
    related = blocks.PageChooserBlock(
        page_type="stories.Story", label=_("Related story"), icon="link"
    )
    facts = FactsBlock(label=_("Fact box"))
    document = DocumentBlock(label=_("Document"))
    live = LiveEntryBlock(label=_("Live entry"))
    poll = SnippetChooserBlock(POLL_MODEL, label=_("Poll"), icon="list-ol")

    class Meta:
        required = False


class StripBlock(blocks.StructBlock):
    """A strip of the front page: a section and how many of its stories it shows."""

    section = blocks.PageChooserBlock(page_type="stories.Section", label=_("Section"))
    count = blocks.IntegerBlock(min_value=2, max_value=12, default=5, label=_("Stories"))

    class Meta:
        icon = "list-ul"


class StripsBlock(blocks.StreamBlock):
    """What stands below the leads of a front page, from top to bottom."""

    section = StripBlock(label=_("Section"))
    opinion = StripBlock(label=_("Opinion strip"))
    photo = StripBlock(label=_("Photo strip"))
    video = StripBlock(label=_("Video strip"))

    class Meta:
        required = False


class MenuBlock(blocks.StreamBlock):
    """A menu: sections, pages and addresses elsewhere."""

    page = blocks.PageChooserBlock(label=_("Section or page"))
    link = blocks.StructBlock(
        [
            ("title", blocks.CharBlock(max_length=60, label=_("Title"))),
            ("url", blocks.CharBlock(max_length=300, label=_("Address"))),
        ],
        label=_("Link"),
        icon="link",
    )

    class Meta:
        required = False
