"""Which stories readers could see lately and cannot see now, for those who kept a copy."""

from django.conf import settings
from django.db.models import Max

from khobor.stories import models
from khobor.stories.listings import visible
from khobor.wire import depends_on

LATELY = 5_000  # among that many of the newest pages
MOST = 200


def recently_withdrawn_ids() -> list[int]:
    """The ids of stories that were withdrawn, deleted or made private, the newest stories first."""
    depends_on(*(f"list:{code}:all" for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES))
    newest = models.Story.objects.aggregate(Max("pk"))["pk__max"] or 0
    lately = {"pk__gt": newest - LATELY}
    published = models.Story.objects.filter(**lately, first_published_at__isnull=False)
    hidden = published.exclude(pk__in=visible().filter(**lately).values("pk"))
    deleted = models.Withdrawal.objects.filter(**lately)
    ids = [
        *hidden.order_by("-pk").values_list("pk", flat=True)[:MOST],
        *deleted.order_by("-pk").values_list("pk", flat=True)[:MOST],
    ]
    return sorted(ids, reverse=True)[:MOST]
