"""Polls: what readers see of them, and voting: one vote a browser, so many of an address."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import Count, Q
from django.utils import timezone

from khobor.conversation.cleaning import secret_key
from khobor.conversation.damping import marks
from khobor.conversation.errors import NoSuchPoll, PollClosed, TooManyVotes, VotedAlready
from khobor.conversation.models import Poll, PollChoice, PollVote
from khobor.conversation.models.polls import poll_key, polls_key
from khobor.press.floods import TokenBucket
from khobor.stories.addresses import language_prefix
from khobor.wire import depends_on, fresh_until

COUNTED_EVERY: Final = timedelta(seconds=15)
ARCHIVE: Final = 60  # of a page
# Of one address and poll: a family or an office may vote, and a mobile network over hours.
_address: Final = TokenBucket(burst=20, per_second=0.02)


@dataclass(frozen=True, slots=True)
class Answer:
    """A choice. `votes` and `percent` are 0 where they were not asked for."""

    id: int
    text: str
    votes: int = 0
    percent: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A poll as readers see it."""

    id: int
    language: str
    address: str
    question: str
    answers: tuple[Answer, ...]
    total: int
    is_open: bool
    opens_at: datetime
    closes_at: datetime


def question(poll_id: int) -> Question | None:
    """A poll without its votes; None before it opens. True until it closes."""
    depends_on(poll_key(poll_id))
    row = Poll.objects.filter(pk=poll_id).prefetch_related("choices").first()
    return _question(row) if row else None


def result(poll_id: int) -> Question | None:
    """A poll with its votes, which are counted anew every quarter of a minute while it is open."""
    depends_on(poll_key(poll_id))
    row = Poll.objects.filter(pk=poll_id).prefetch_related("choices").first()
    found = _question(row, counts=_votes([poll_id])) if row else None
    if found and found.is_open:
        fresh_until(timezone.now() + COUNTED_EVERY)
    return found


def front_poll(language: str) -> Question | None:
    """The poll on the front page: the newest of the open ones; None if none is open."""
    depends_on(polls_key(language))
    rows = Poll.objects.filter(language=language, is_on_front=True, closes_at__gt=timezone.now())
    for row in rows.prefetch_related("choices").order_by("-opens_at"):
        found = _question(row)  # one that is yet to open says when this page must be made anew
        if found:
            return found
    return None


def polls(language: str, *, before: int = 0) -> tuple[list[Question], int]:
    """A page of polls with their votes, open ones and closed ones, the newest first, and the one
    before which the next page begins: 0 at the end. `before` is 0 for the first page.

    Raises: NoSuchPoll if nothing can stand before that poll.
    """
    depends_on(polls_key(language))
    known = Poll.objects.filter(language=language)
    if before:
        last = known.filter(pk=before).first()
        if last is None:
            raise NoSuchPoll
        known = known.filter(
            Q(opens_at__lt=last.opens_at) | Q(opens_at=last.opens_at, pk__lt=last.pk)
        )
    rows = list(known.prefetch_related("choices").order_by("-opens_at", "-pk")[: ARCHIVE + 1])
    older = rows[ARCHIVE - 1].pk if len(rows) > ARCHIVE else 0
    counts = _votes([row.pk for row in rows[:ARCHIVE]])
    found = [shown for row in rows[:ARCHIVE] if (shown := _question(row, counts=counts))]
    if any(shown.is_open for shown in found):
        fresh_until(timezone.now() + COUNTED_EVERY * 4)
    return found, older


def has_voted(poll_id: int, browser: str) -> bool:
    """Whether that browser has voted already."""
    key = secret_key("poll", browser)
    return bool(browser) and PollVote.objects.filter(poll_id=poll_id, browser_key=key).exists()


def vote(poll_id: int, choice_id: int, *, browser: str, address: str) -> None:
    """Count a vote.

    Raises: NoSuchPoll, PollClosed, VotedAlready, TooManyVotes.
    """
    row = PollChoice.objects.filter(pk=choice_id, poll_id=poll_id).select_related("poll").first()
    now = timezone.now()
    if row is None or row.poll.opens_at > now:
        raise NoSuchPoll
    if row.poll.closes_at <= now:
        raise PollClosed
    if has_voted(poll_id, browser):
        raise VotedAlready
    if _address.wait_s(marks.mark("poll", str(poll_id), address)):
        raise TooManyVotes
    try:
        with transaction.atomic():
            PollVote.objects.create(
                poll_id=poll_id, choice=row, browser_key=secret_key("poll", browser)
            )
    except IntegrityError as error:
        raise VotedAlready from error


def _votes(poll_ids: list[int]) -> dict[int, int]:
    rows = PollVote.objects.filter(poll_id__in=poll_ids).values_list("choice_id")
    return dict(rows.annotate(count=Count("pk")).order_by())


def _question(row: Poll, *, counts: dict[int, int] | None = None) -> Question | None:
    now = timezone.now()
    if row.opens_at > now:
        fresh_until(row.opens_at)
        return None
    is_open = row.closes_at > now
    if is_open:
        fresh_until(row.closes_at)
    choices = list(row.choices.all())
    total = sum((counts or {}).get(choice.pk, 0) for choice in choices)
    return Question(
        id=row.pk,
        language=row.language,
        address=f"{language_prefix(row.language)}/polls/{row.pk}/",
        question=row.question,
        answers=tuple(_answer(choice, counts or {}, total) for choice in choices),
        total=total,
        is_open=is_open,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
    )


def _answer(choice: PollChoice, counts: dict[int, int], total: int) -> Answer:
    votes = counts.get(choice.pk, 0)
    percent = round(100 * votes / total) if total else 0
    return Answer(choice.pk, choice.text, votes, percent)
