"""Whether a like story was filed already: asked by the newsroom while a story is written."""

from datetime import datetime
from typing import Final

from django.utils import timezone

from khobor.search import selectors as search
from khobor.selection.likeness import EVENT_LIKENESS, EVENT_WINDOW, event_likeness, is_copy, overlap
from khobor.selection.models import Band
from khobor.selection.signatures import Labels, Signature, bands, read_words
from khobor.selection.storing import Signed, sign_words, signatures

ASKED: Final = 20
SAME_HEADLINE: Final = 0.6  # of two headlines' words: enough before there is a text
SHORTEST: Final = 3  # words; of fewer nobody can tell


def sign_draft(
    headline: str, summary: str, text: str, *, language: str, at: datetime | None = None
) -> Signed:
    """The signature of a story that is still being written: by its words alone."""
    return sign_words(
        read_words(headline, summary, text),
        story_id=0,
        published_at=at or timezone.now(),
        labels=Labels(language),
    )


def is_like(draft: Signature, other: Signature) -> bool:
    """Whether an editor should see the other story before this one is published."""
    if len(draft.headline) < SHORTEST and draft.word_count < SHORTEST * 3:
        return False
    if is_copy(draft, other) or event_likeness(draft, other) >= EVENT_LIKENESS:
        return True
    return overlap(draft.headline, other.headline) >= SAME_HEADLINE


def published_like(draft: Signed, *, without: int | None = None) -> list[int]:
    """Ids of the recent public stories that are like a draft; the likeliest first."""
    story = draft.signature
    since = story.published_at - EVENT_WINDOW
    found = set(
        Band.objects.filter(key__in=bands(story.shingles), at__gte=since).values_list(
            "story_id", flat=True
        )
    )
    if draft.weights:
        language = story.labels.language
        found.update(search.alike(draft.weights, language=language, count=ASKED, since=since))
    others = signatures(found - {without}).values()
    like = {
        other.story_id: event_likeness(story, other)
        for other in others
        if other.published_at >= since and is_like(story, other)
    }
    return sorted(like, key=lambda pk: (-like[pk], -pk))
