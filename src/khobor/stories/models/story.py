"""The story."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import Orderable, Page
from wagtail.search import index

from khobor.bangla import normalise
from khobor.stories import addresses, listings
from khobor.stories.blocks import BodyBlock
from khobor.stories.fields import BlocksField
from khobor.stories.models.pages import PublicPage
from khobor.stories.searching import searchable_keys

MOST_CHOSEN = 6
CLEANED = ("kicker", "short_headline", "summary", "social_headline", "social_summary")


class StoryKind(models.TextChoices):
    """What sort of story it is; readers can tell by its look."""

    NEWS = "news", _("news")
    OPINION = "opinion", _("opinion")
    INTERVIEW = "interview", _("interview")
    PHOTO = "photo", _("photo story")
    VIDEO = "video", _("video")
    LIVE = "live", _("live blog")


class Story(PublicPage):
    """A story. Its headline is Wagtail's `title`; its section is the page above it."""

    kicker = models.CharField(_("kicker"), max_length=80, blank=True)
    short_headline = models.CharField(
        _("short headline"),
        max_length=60,
        blank=True,
        help_text=_("For tight places; empty: the headline."),
    )
    summary = models.TextField(_("summary"), blank=True, validators=[MaxLengthValidator(600)])
    kind = models.CharField(
        _("kind"), max_length=10, choices=StoryKind.choices, default=StoryKind.NEWS
    )
    is_lead = models.BooleanField(_("lead"), default=False)
    is_breaking = models.BooleanField(_("breaking"), default=False)
    lead_picture = models.ForeignKey(
        "pictures.Picture",
        verbose_name=_("lead picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alt = models.CharField(_("alt text"), max_length=255, blank=True)
    picture_caption = models.CharField(_("caption"), max_length=500, blank=True)
    picture_credit = models.CharField(_("credit"), max_length=200, blank=True)
    body = BlocksField(BodyBlock(), verbose_name=_("body"), blank=True)
    dateline = models.ForeignKey(
        "stories.Place",
        verbose_name=_("dateline"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    topics = ParentalManyToManyField("stories.Topic", verbose_name=_("topics"), blank=True)
    places = ParentalManyToManyField("stories.Place", verbose_name=_("places"), blank=True)
    published_at = models.DateTimeField(
        _("published"),
        null=True,
        blank=True,
        help_text=_("What readers see. Empty: the moment of publishing. A correction keeps it."),
    )
    text_updated_at = models.DateTimeField(null=True, editable=False)
    agency_source = models.CharField(_("agency source"), max_length=160, blank=True)
    canonical_url = models.URLField(_("canonical address"), max_length=500, blank=True)
    social_headline = models.CharField(_("headline when shared"), max_length=160, blank=True)
    social_summary = models.CharField(_("summary when shared"), max_length=300, blank=True)
    social_picture = models.ForeignKey(
        "pictures.Picture",
        verbose_name=_("picture when shared"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    parent_page_types = ["stories.Section"]
    subpage_types: list[str] = []
    search_fields = [
        *Page.search_fields,
        index.SearchField("kicker"),
        index.SearchField("summary"),
        index.SearchField("body"),
        index.SearchField("text_keys"),
        index.AutocompleteField("headline_keys"),
        index.FilterField("kind"),
        index.FilterField("published_at"),
    ]
    content_panels = [
        FieldPanel("kicker"),
        TitleFieldPanel("title", attrs={"data-best-length": "70"}, widget=AdminAutoHeightTextInput),
        FieldPanel("short_headline", attrs={"data-best-length": "40"}),
        FieldPanel("summary", attrs={"data-best-length": "160"}),
        MultiFieldPanel(
            [
                FieldPanel("lead_picture"),
                *[FieldPanel(f"picture_{f}") for f in ("alt", "caption", "credit")],
            ],
            heading=_("Lead picture"),
        ),
        FieldPanel("body"),
        InlinePanel("story_bylines", label=_("byline"), heading=_("Bylines")),
        MultiFieldPanel(
            [FieldPanel(f) for f in ("dateline", "topics", "places")], heading=_("About")
        ),
        MultiFieldPanel(
            [FieldPanel(f) for f in ("kind", "is_lead", "is_breaking")], heading=_("Weight")
        ),
        InlinePanel("corrections", label=_("correction"), heading=_("Corrections")),
        InlinePanel(
            "chosen_stories",
            label=_("story to read next"),
            heading=_("Read next"),
            help_text=_(
                "They stand first below the story, in this order. The rest is chosen by itself."
            ),
            max_num=MOST_CHOSEN,
        ),
    ]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel(f) for f in ("slug", "seo_title", "search_description")],
            heading=_("Search engines"),
        ),
        MultiFieldPanel(
            [FieldPanel(f"social_{f}") for f in ("headline", "summary", "picture")],
            heading=_("When shared"),
        ),
        MultiFieldPanel(
            [FieldPanel(f) for f in ("published_at", "agency_source", "canonical_url")],
            heading=_("Source and time"),
        ),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def text_keys(self) -> str:
        """What the newsroom's search finds the story by, in any inflection and usual spelling."""
        body = self._meta.get_field("body")
        text = " ".join([self.kicker, self.summary, *body.get_searchable_content(self.body)])
        return f"{self.headline_keys()} {searchable_keys(text)}"

    def headline_keys(self) -> str:
        """The same for its headline, which is also found while it is being typed."""
        return searchable_keys(self.title)

    def clean_names(self) -> None:
        """Clean every short text of the story, not only its headline."""
        super().clean_names()
        for field in CLEANED:
            setattr(self, field, normalise(getattr(self, field)).strip())

    def clean(self) -> None:
        """A story from the future waits under embargo; it does not carry a future date."""
        super().clean()
        if self.published_at and self.published_at > timezone.now() and not self.go_live_at:
            raise ValidationError(
                {"published_at": _("This time is in the future. Use the schedule instead.")}
            )

    def with_content_json(self, content: dict[str, Any]) -> "Story":
        """A revision as a story. Times that readers have seen do not come from revisions."""
        story: Story = super().with_content_json(content)
        story.published_at = story.published_at or self.published_at
        story.text_updated_at = self.text_updated_at
        return story

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it with its lists and its rows on the wire, all or nothing.

        Readers are told "updated" from now on if its words have changed.
        """
        if self.pk is None:
            self._save_new(*args, **kwargs)
            return
        listings.lock(self.pk)
        before = listings.visible_facts(self.pk)
        if before and self.live and before.text_digest != listings.text_digest(self):
            self.text_updated_at = timezone.now()
        self._save_again(before, *args, **kwargs)

    @transaction.atomic
    def save_as_dated(self) -> None:
        """As `save`, for words that come from elsewhere: they were changed at `text_updated_at`."""
        listings.lock(self.pk)
        self._save_again(listings.visible_facts(self.pk))

    def _save_new(self, *args: Any, **kwargs: Any) -> None:
        if self.live:
            self.published_at = self.published_at or timezone.now()
        named = listings.named_by_new(self)
        super().save(*args, **kwargs)
        listings.publish_new(self, named)

    def _save_again(self, before: "listings.Facts | None", *args: Any, **kwargs: Any) -> None:
        if self.live and not self.published_at:
            seen_at = before.published_at if before else self._stored_published_at()
            self.published_at = seen_at or timezone.now()
        super().save(*args, **kwargs)
        listings.publish_facts(self.pk, before, is_live=self.live)

    def _stored_published_at(self) -> Any:
        return Story.objects.filter(pk=self.pk).values_list("published_at", flat=True).first()

    def get_url_parts(self, request: HttpRequest | None = None) -> Any:
        """Wagtail's answer, with the id before the slug: `/<section>/<id>/<slug>/`."""
        parts = super().get_url_parts(request)
        if not parts or parts[2] is None:
            return parts
        site_id, root_url, _path = parts
        return (
            site_id,
            root_url,
            addresses.story_address(self.url_path, self.pk, language=self.locale.language_code),
        )


class StoryByline(Orderable):
    """A byline on a story, in order."""

    story = ParentalKey(Story, on_delete=models.CASCADE, related_name="story_bylines")
    byline = models.ForeignKey(
        "stories.Byline",
        verbose_name=_("byline"),
        on_delete=models.PROTECT,
        related_name="story_bylines",
    )

    panels = [FieldPanel("byline")]

    class Meta(Orderable.Meta):
        verbose_name = _("byline")


class Correction(Orderable):
    """What was wrong in a story and what is right, said plainly."""

    story = ParentalKey(Story, on_delete=models.CASCADE, related_name="corrections")
    at = models.DateTimeField(_("time"), default=timezone.now)
    text = models.TextField(_("correction"))

    panels = [FieldPanel("at"), FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("correction")


class ChosenStory(Orderable):
    """A story that an editor wants read after this one, in order."""

    story = ParentalKey(Story, on_delete=models.CASCADE, related_name="chosen_stories")
    chosen = models.ForeignKey(
        Story, verbose_name=_("story"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [FieldPanel("chosen")]

    class Meta(Orderable.Meta):
        verbose_name = _("story to read next")
