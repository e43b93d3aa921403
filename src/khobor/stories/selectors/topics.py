"""Which topics are in the news."""

from datetime import timedelta
from typing import Final

from django.db.models import Count
from django.utils import timezone

from khobor.stories import models, values
from khobor.stories.selectors.labels import topic_value
from khobor.wire import fresh_until

IN_THE_NEWS: Final = timedelta(days=30)
STARTS_FOR: Final = timedelta(hours=12)


def busiest_topics(language: str, *, count: int) -> list[values.Topic]:
    """The topics with most stories of the last month, most first; true for half a day."""
    now = timezone.now()
    fresh_until(now + STARTS_FOR)
    prefix = f"list:{language}:topic:"
    rows = models.Listing.objects.filter(
        list_key__startswith=prefix, published_at__gte=now - IN_THE_NEWS
    )
    busiest = rows.values_list("list_key").annotate(stories=Count("pk")).order_by("-stories")
    ids = [int(key.removeprefix(prefix)) for key, _stories in busiest[:count]]
    known = models.Topic.objects.in_bulk(ids)
    return [topic_value(known[pk], language) for pk in ids if pk in known]
