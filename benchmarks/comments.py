"""What comments cost: the stored fragment, taking one, the queue, and a flood.

`python -m benchmarks.comments [--comments 100000] [--flood 15]` makes a newspaper of a few stories
and many waiting comments, takes the times without a network between, then serves it and sends 200
comments a second from many addresses while readers read. It prints a table, and fails if a limit
is broken. Times without a network are the processor's.
"""

import argparse
import os
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.comments_flood import Flood, flood

STORIES = 30
ROUNDS = 60
POSTING_MS, QUEUE_MS, READER_P99_MS = 50.0, 300.0, 100.0
FRAGMENT_TIMES_A_PAGE = 1.5  # a fragment may cost so much more than a stored page
POSTS_A_SECOND = 200


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `limit` is empty where there is none."""

    what: str
    found: str
    limit: str = ""
    is_kept: bool = True


@dataclass(frozen=True, slots=True)
class Inside:
    """What was measured inside a process, and what the flood needs to know."""

    rows: list[Row]
    story: str
    story_id: int
    approved: list[int]
    forms: list[tuple[str, str]]


def inside(folder: Path, *, comments: int, posts: int) -> Inside:
    """In a process of its own: make the newspaper and measure what needs no network."""
    from benchmarks import newspaper

    newspaper.found(folder)
    newspaper.cast(pictures=0)
    from benchmarks import filling
    from khobor.conversation import tokens
    from khobor.stories import addresses
    from khobor.stories.models import Story

    filling.fill(newspaper.known_cast(), stories=STORIES)
    story = Story.objects.latest("pk")
    address = addresses.story_address(story.url_path, story.pk, language="bn")
    approved = _talk(story.pk, comments)
    rows = [*_stored(folder, address, story.pk), _posting(story.pk), *_queue(comments)]
    marks = [tokens.new_browser_mark() for _ in range(posts)]
    forms = [(tokens.form_token(f"comment:{story.pk}", browser=mark), mark) for mark in marks]
    return Inside(rows, address, story.pk, approved, forms)


def _talk(story_id: int, comments: int) -> list[int]:
    """Approved comments on one story, and many that wait on all of them."""
    from benchmarks.texts import Writer
    from khobor.conversation.models import Comment
    from khobor.stories.models import Story

    writer, random = Writer(7), Random(7)
    stories = list(Story.objects.values_list("pk", flat=True))
    texts = [writer.paragraph()[:300] for _ in range(300)]

    def row(number: int, **fields: Any) -> Comment:
        return Comment(
            name=f"পাঠক {number}",
            text=random.choice(texts),
            nonce=f"bench-{number}",
            author_key=f"{random.randrange(20_000):024x}",
            likelihood=random.random(),
            flags=random.choice([[], [], [], ["link"], ["abuse"]]),
            **fields,
        )

    shown = [row(n, story_id=story_id, status="approved", is_shown=True) for n in range(200)]
    Comment.objects.bulk_create(shown)
    waiting = (row(200 + n, story_id=random.choice(stories)) for n in range(comments))
    Comment.objects.bulk_create(waiting, batch_size=500)
    ids = Comment.objects.filter(is_shown=True).values_list("pk", flat=True)
    return list(ids)


def _stored(folder: Path, story: str, story_id: int) -> list[Row]:
    from khobor.config.newspaper import load
    from khobor.config.serving import build_press
    from khobor.config.wsgi import django_application
    from khobor.press.followers import press_follower
    from khobor.wire.following import catch_up

    press = build_press(load(folder), django_application)
    catch_up(press_follower(press.store, press.renew), "bench")
    fragment = f"/fragments/comments/{story_id}/"

    def asked(path: str) -> float:
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "HTTP_HOST": "localhost:8000",
            "HTTP_ACCEPT_ENCODING": "br",
        }
        return _cpu_ms(lambda: b"".join(press(environ, lambda *_said: None)))

    for path in (story, fragment):
        asked(path)
    times = {path: [asked(path) for _ in range(4000)] for path in (story, fragment, story)}
    page, part = (statistics.median(times[path]) * 1000 for path in (story, fragment))
    press.store.drop_path(fragment)
    made = asked(fragment)
    is_kept = part <= page * FRAGMENT_TIMES_A_PAGE
    return [
        Row("a stored story page, in the press", f"{page:.1f} µs"),
        Row("the stored fragment of its comments", f"{part:.1f} µs", "as any page", is_kept),
        Row("the fragment made anew (200 comments)", f"{made:.1f} ms"),
    ]


def _posting(story_id: int) -> Row:
    from django.test import Client

    from khobor.conversation import gates, tokens
    from khobor.press.floods import TokenBucket

    for name in ("_everyone", "_address", "_browser", "_calm"):
        setattr(gates, name, TokenBucket(burst=10**6, per_second=10**6))
    browser = tokens.new_browser_mark()
    client = Client(headers={"host": "localhost"})
    client.cookies[tokens.COOKIE] = browser
    text = "নদীভাঙন রোধে কাজ শুরু হয়েছে শুনে ভালো লাগল, তবে বর্ষার আগে শেষ হবে তো? " * 6

    def post(number: int) -> None:
        sent = {
            "token": tokens.form_token(f"comment:{story_id}", browser=browser),
            "name": "রহিমা খাতুন",
            "contact": "rahima@example.com",
            "text": f"{text} {number}",
        }
        answer = client.post(f"/comments/{story_id}/send/", sent)
        if answer.status_code != 303:
            raise ValueError(answer.status_code)

    post(0)
    times = [_cpu_ms(lambda n=n: post(n)) for n in range(1, ROUNDS)]  # type: ignore[misc]
    found = statistics.median(times)
    p95 = statistics.quantiles(times, n=20)[-1]
    limit = f"{POSTING_MS:g} ms"
    return Row(
        "taking a comment: median, p95", f"{found:.1f}, {p95:.1f} ms", limit, p95 <= POSTING_MS
    )


def _queue(comments: int) -> list[Row]:
    from django.test import Client

    from khobor.accounts.models import User
    from khobor.desk.roles import make_user

    make_user("moderator", role="sub-editor")
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.get(username="moderator"))
    rows = []
    for order in ("oldest", "newest", "likely", "doubtful"):
        address = f"/newsroom/desk/comments/?order={order}"
        client.get(address)
        found = statistics.median(_cpu_ms(lambda a=address: client.get(a)) for _ in range(12))  # type: ignore[misc]
        what = f"the queue of {comments:,} comments, {order} first"
        rows.append(Row(what, f"{found:.0f} ms", f"{QUEUE_MS:g} ms", found <= QUEUE_MS))
    return rows


def _cpu_ms(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def flooded(folder: Path, made: Inside, seconds: float) -> list[Row]:
    """Serve the newspaper, flood it, and see what readers and approved comments noticed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = flood(
        folder,
        Flood(
            port=port,
            paths=(made.story, f"/fragments/comments/{made.story_id}/"),
            send=f"/comments/{made.story_id}/send/",
            forms=made.forms,
            posts_a_second=POSTS_A_SECOND,
            seconds=seconds,
        ),
    )
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as asker:
        lost = asker.submit(not_shown, folder, made.approved).result()
    calm, during = (statistics.quantiles(times, n=100)[98] for times in (found.calm, found.during))
    half = statistics.median(found.during)
    is_kept = during <= READER_P99_MS and not found.reader_errors
    sent = sum(found.answers.values())
    told = ", ".join(f"{count} × {status}" for status, count in sorted(found.answers.items()))
    is_full = sent >= 0.9 * POSTS_A_SECOND * seconds
    return [
        Row("the flood", f"{sent / seconds:.0f} posts a second", f"{POSTS_A_SECOND}", is_full),
        Row("answers to the flood", told),
        Row("readers before it: p99", f"{calm:.1f} ms"),
        Row("readers in it: median, p99", f"{half:.1f}, {during:.1f} ms", "100 ms", is_kept),
        Row(
            "readers' requests that failed", str(found.reader_errors), "0", not found.reader_errors
        ),
        Row("approved comments that are lost", str(lost), "0", not lost),
    ]


def not_shown(folder: Path, approved: list[int]) -> int:
    """How many of those comments readers no longer see."""
    os.environ["KHOBOR_PAPER"] = str(folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "khobor.config.settings"
    import django

    django.setup()
    from khobor.conversation.models import Comment

    return len(approved) - Comment.objects.filter(pk__in=approved, is_shown=True).count()


def main() -> None:
    """Measure, print, and fail if a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--comments", type=int, default=100_000)
    parser.add_argument("--flood", type=float, default=15, help="seconds; 0 leaves it out")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="khobor-comments-") as made:
        folder = Path(made) / "paper"
        posts = int(POSTS_A_SECOND * chosen.flood) + 1
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as maker:
            done = maker.submit(inside, folder, comments=chosen.comments, posts=posts).result()
        rows = done.rows + (flooded(folder, done, chosen.flood) if chosen.flood else [])
    table = Table("what", "measured", "limit", "", title="Comments")
    for row in rows:
        table.add_row(
            row.what, row.found, row.limit, ("kept" if row.is_kept else "MISSED") * bool(row.limit)
        )
    Console(width=120).print(table)
    if not all(row.is_kept for row in rows):
        sys.exit("A limit is broken.")


if __name__ == "__main__":
    main()
