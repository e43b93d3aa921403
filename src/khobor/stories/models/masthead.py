"""The masthead: what the newspaper is called, how it looks, who answers for it."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from khobor.stories.blocks import MenuBlock
from khobor.stories.fields import BlocksField
from khobor.wire import actions as wire

HEX_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Write a colour as #rrggbb."))


@register_setting(icon="site")
class Masthead(BaseSiteSetting):
    """Names, looks, menus, and the editor's and publisher's lines that the law asks for.

    Source of the last: Printing Presses and Publications (Declaration and Registration) Act, 1973
    (Bangladesh), section 3 and 4: printer, publisher and editor are named in every copy.
    """

    name = models.CharField(_("name"), max_length=80, default="খবর")
    name_en = models.CharField(_("name in English"), max_length=80, default="Khobor")
    tagline = models.CharField(_("tagline"), max_length=160, blank=True)
    tagline_en = models.CharField(_("tagline in English"), max_length=160, blank=True)
    description = models.TextField(_("description for search engines"), blank=True)
    description_en = models.TextField(_("description in English"), blank=True)
    logo = models.ForeignKey(
        "pictures.Picture",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(
        _("accent colour"), max_length=7, default="#a3161b", validators=[HEX_COLOUR]
    )
    editor = models.CharField(_("editor"), max_length=160, blank=True)
    editor_en = models.CharField(_("editor in English"), max_length=160, blank=True)
    publisher = models.CharField(_("publisher"), max_length=160, blank=True)
    publisher_en = models.CharField(_("publisher in English"), max_length=160, blank=True)
    address = models.TextField(_("address"), blank=True)
    address_en = models.TextField(_("address in English"), blank=True)
    phone = models.CharField(_("phone"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    facebook = models.URLField("Facebook", blank=True)
    youtube = models.URLField("YouTube", blank=True)
    x = models.URLField("X", blank=True)
    moon_offset_days = models.SmallIntegerField(
        _("moon sighting, days against Umm al-Qura"),
        default=-1,
        choices=[(n, str(n)) for n in (-2, -1, 0, 1)],
    )
    main_menu = BlocksField(MenuBlock(), verbose_name=_("main menu"), blank=True)
    footer_menu = BlocksField(MenuBlock(), verbose_name=_("footer menu"), blank=True)

    panels = [
        MultiFieldPanel(
            [FieldPanel(f) for f in ("name", "name_en", "tagline", "tagline_en")],
            heading=_("Names"),
        ),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("accent")], heading=_("Looks")),
        MultiFieldPanel(
            [FieldPanel(f) for f in ("editor", "editor_en", "publisher", "publisher_en")],
            heading=_("Editor and publisher"),
        ),
        MultiFieldPanel(
            [FieldPanel(f) for f in ("address", "address_en", "phone", "email")],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [FieldPanel(f) for f in ("facebook", "youtube", "x")], heading=_("Elsewhere")
        ),
        MultiFieldPanel(
            [FieldPanel("description"), FieldPanel("description_en")], heading=_("Search engines")
        ),
        FieldPanel("moon_offset_days"),
        FieldPanel("main_menu"),
        FieldPanel("footer_menu"),
    ]

    class Meta:
        verbose_name = _("masthead and menus")

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it, and tell the wire: it stands on every page."""
        super().save(*args, **kwargs)
        wire.write("masthead-saved", ["chrome"])
