"""What the newsroom's templates know of the newspaper."""

from django import template
from django.conf import settings

from khobor.stories.models import Masthead

register = template.Library()


@register.simple_tag
def newspaper_name() -> str:
    """The name on the masthead; before there is one, the name in `khobor.toml`."""
    masthead = Masthead.objects.filter(site__is_default_site=True).first()
    return masthead.name if masthead else settings.WAGTAIL_SITE_NAME
