"""The pages that hold stories, and those that hold none: home, section, static page."""

from itertools import chain, count
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.blocks import PageChooserBlock
from wagtail.models import Page
from wagtail.search import index

from khobor.bangla import normalise
from khobor.bangla import slug as romanised_slug
from khobor.stories import addresses
from khobor.stories.blocks import BodyBlock, StripsBlock
from khobor.stories.fields import BlocksField
from khobor.stories.models.masthead import HEX_COLOUR
from khobor.stories.page_form import PublicPageForm
from khobor.wire import actions as wire


class PublicPage(Page):
    """A page that readers see. Its title is clean Bangla and its slug romanised."""

    title: str
    draft_title: str
    slug: str

    base_form_class = PublicPageForm

    class Meta:
        abstract = True

    def clean_names(self) -> None:
        """Store what was typed as Unicode wants it; give a page without a slug a romanised one."""
        self.title = " ".join(normalise(self.title).split())
        self.draft_title = " ".join(normalise(self.draft_title).split())
        if not self.slug.isascii():  # the newsroom's script copies a Bangla title
            self.slug = romanised_slug(self.slug.replace("-", " "))
        if not self.slug:
            self.slug = self.slug_for(self.title, below=self.get_parent())

    def slug_for(self, title: str, *, below: Page | None) -> str:
        """A slug made from a title that no other page below that parent has."""
        stem = romanised_slug(title) or type(self).__name__.lower()
        candidates = chain([stem], (f"{stem}-{n}" for n in count(2)))
        return next(
            slug
            for slug in candidates
            if self._slug_is_available(slug, below, self)
            and not self.needs_address(slug, below=below)
        )

    @staticmethod
    def needs_address(slug: str | None, *, below: Page | None) -> bool:
        """Whether the newspaper itself needs the address that a page would have there."""
        is_first_level = below is not None and below.depth == Home.DEPTH
        return is_first_level and slug in addresses.RESERVED_SLUGS

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Clean the names before Wagtail validates them (it would write a Bangla slug)."""
        self.clean_names()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        """As for `full_clean`, for drafts."""
        self.clean_names()
        super().minimal_clean()

    def clean(self) -> None:
        """Refuse addresses that the newspaper itself needs."""
        super().clean()
        if self.needs_address(self.slug, below=self.get_parent()):
            raise ValidationError({"slug": _("The newspaper itself needs this address.")})

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """What readers would see, from the same views and templates."""
        return import_string(addresses.PREVIEW_VIEW)(request, self)


class Home(PublicPage):
    """The front page of one language, composed by an editor or filled by itself."""

    DEPTH = 2  # the root is 1

    lead = models.ForeignKey(
        "stories.Story",
        verbose_name=_("lead story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the newest story that is marked as a lead."),
    )
    seconds = BlocksField(
        [("story", PageChooserBlock(page_type="stories.Story", label=_("Story")))],
        verbose_name=_("secondary leads"),
        blank=True,
        max_num=6,
        help_text=_("Missing ones are filled with the newest stories."),
    )
    strips = BlocksField(
        StripsBlock(),
        verbose_name=_("strips"),
        blank=True,
        help_text=_("Empty: every section of the main menu."),
    )

    is_creatable = False  # each language has one, made with the newspaper
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["stories.Section", "stories.StaticPage"]
    content_panels = [
        *Page.content_panels,
        PageChooserPanel("lead", page_type="stories.Story"),
        FieldPanel("seconds"),
        FieldPanel("strips"),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it, and tell the wire that the front page is composed anew."""
        super().save(*args, **kwargs)
        wire.write("front-composed", [f"front:{self.locale.language_code}"])


class Section(PublicPage):
    """A section (বিভাগ) of the newspaper; sections may stand inside sections."""

    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    description = models.TextField(_("description"), blank=True)
    colour = models.CharField(_("colour"), max_length=7, blank=True, validators=[HEX_COLOUR])

    parent_page_types = ["stories.Home", "stories.Section"]
    subpage_types = ["stories.Section", "stories.Story"]
    content_panels = [
        *Page.content_panels,
        FieldPanel("name_en"),
        FieldPanel("description"),
        FieldPanel("colour"),
    ]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it, and tell the wire: menus and story pages name their sections."""
        super().save(*args, **kwargs)
        wire.write("section-saved", [f"section:{self.pk}"], retracts=not self.live)
        wire.write("section-saved", ["chrome"])


class StaticPage(PublicPage):
    """A page that is not news: about, contact, privacy."""

    body = BlocksField(BodyBlock(), verbose_name=_("body"), blank=True)

    parent_page_types = ["stories.Home"]
    subpage_types: list[str] = []
    search_fields = [*Page.search_fields, index.SearchField("body")]
    content_panels = [*Page.content_panels, FieldPanel("body")]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")]
        )
    ]

    class Meta:
        verbose_name = _("static page")
        verbose_name_plural = _("static pages")

    @staticmethod
    def needs_address(slug: str | None, *, below: Page | None) -> bool:
        """As for every page; and a number alone is the short address of a story."""
        return (slug or "").isdigit() or PublicPage.needs_address(slug, below=below)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it, and tell the wire."""
        super().save(*args, **kwargs)
        wire.write("page-saved", [f"page:{self.pk}"], retracts=not self.live)
        wire.write("page-saved", ["chrome"])
