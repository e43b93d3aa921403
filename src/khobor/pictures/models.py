"""The image, rendition and document models."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage


class Picture(AbstractImage):
    """A picture of the library. Alt text, caption and credit are three different things.

    `description` (from Wagtail) is the alt text: what somebody who cannot see the picture is told.
    """

    caption = models.CharField(_("caption"), max_length=500, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    licence = models.URLField(
        _("licence"),
        blank=True,
        db_default="",
        help_text=_("The address of the terms on which others may use the picture, if they may."),
    )

    admin_form_fields = (*WagtailImage.admin_form_fields, "caption", "credit", "licence")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class Rendition(AbstractRendition):
    """A picture cut and scaled for a place on the page."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter"
            )
        ]


class NewsDocument(AbstractDocument):
    """A file that readers may take away: a report, a notice, a judgment."""

    source = models.CharField(_("source"), max_length=200, blank=True)

    admin_form_fields = (*WagtailDocument.admin_form_fields, "source")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
