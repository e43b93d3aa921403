"""The space of vectors: trained now and then, in the background, on the archive's own stories."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from khobor.selection.models import StorySignature, VectorSpace
from khobor.selection.signatures import unpack_terms
from khobor.selection.storing import current_space
from khobor.selection.training import train
from khobor.selection.vectors import Space, vector, write_space
from khobor.stories.selectors import lists_of_everything
from khobor.wire import actions as wire

ENOUGH: Final = 2000  # stories; with fewer, hashed vectors do
TRAINED_ON: Final = 20_000
RENEWED: Final = timedelta(days=14)
VECTORED: Final = 1000  # of each language, the newest: the others are in no file
KEPT: Final = 3


def train_if_due() -> bool:
    """Train if there are stories enough and the last training is long ago."""
    newest = VectorSpace.objects.first()
    if newest and timezone.now() - newest.trained_at < RENEWED:
        return False
    if StorySignature.objects.count() < ENOUGH:
        return False
    return train_space()


def train_space() -> bool:
    """Train on the newest stories, and place those that are offered; False if they are too few."""
    rows = StorySignature.objects.order_by("-published_at", "-story_id")
    terms = [unpack_terms(bytes(one)) for one in rows.values_list("terms", flat=True)[:TRAINED_ON]]
    old = current_space()
    space = train(terms, old=old) if terms else None
    if space is None:
        return False
    with transaction.atomic():
        VectorSpace.objects.create(space=space.name, stories=len(terms), payload=write_space(space))
        kept = VectorSpace.objects.values_list("pk", flat=True)[:KEPT]
        VectorSpace.objects.exclude(pk__in=list(kept)).delete()
    languages = [key.split(":")[1] for key in lists_of_everything()]
    for language in languages:
        _place(language, space)
    return True


def _place(language: str, space: Space) -> None:
    """Give the newest stories of a language their vectors in a space."""
    rows = StorySignature.objects.filter(language=language).order_by("-published_at")
    placed = list(rows.only("story_id", "terms")[:VECTORED])
    for row in placed:
        row.vector = vector(unpack_terms(bytes(row.terms)), space)
        row.space = space.name
    with transaction.atomic():
        StorySignature.objects.bulk_update(placed, ["vector", "space"], batch_size=200)
        wire.write("candidates-changed", {f"candidates:{language}"})
