"""Where readers come from: sorts of sites. A browser tells no more than one of these."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Arrival(TextChoices):
    """The sort of site that led to a story; `reads.js` finds it from the referring host."""

    OWN = "own", _("another page of the newspaper")
    DIRECT = "direct", _("directly")
    SEARCH = "search", _("a search engine")
    FACEBOOK = "facebook", _("Facebook")
    SOCIAL = "social", _("another social site")
    NEWS = "news", _("a collection of news")
    ELSEWHERE = "elsewhere", _("another site")
