"""Servers that are born in a moment, forked from a process that has imported everything.

Run as `python -m tests.press.short_lived` with `KHOBOR_PAPER` set. For each line that it reads, a
child does what the line says and prints what came of it; when the child is gone, that is said,
too. A worker serves, reads and publishes until somebody kills it; a looker takes up what was left
and proves every page.
"""

import os
import random
import sys
import threading
import time
from pathlib import Path
from typing import Any

import django

from tests.press.asking import ask
from tests.press.web_servers import wait_until

PATHS = ("/", "/national/", "/archive/", "/fragments/newest/")
READERS = 3


def work(seed: str) -> None:
    """Serve as `khobor serve` does, with readers and an editor who never rest.

    Two of three are ready once there are some pages, on whatever machine; the third may be killed
    before it has begun.
    """
    from khobor.config.newspaper import load
    from khobor.config.serving import serve
    from khobor.stories.models import Story

    chance = random.Random(int(seed))
    newspaper = load()
    application = serve(newspaper, _django())
    paths = [*PATHS, *(story.get_url() for story in Story.objects.all())]
    busy = [threading.Thread(target=_read, args=(application, paths, n)) for n in range(READERS)]
    busy.append(threading.Thread(target=_publish, args=(int(seed), chance)))
    for thread in busy:
        thread.start()
    if int(seed) % 3:
        wait_until(lambda: _files(newspaper.press_folder / "live") >= 3 * len(PATHS))
    print("ready", os.getpid(), flush=True)


def look(_seed: str) -> None:
    """Take up the work, apply what stands on the wire, and say which pages are wrong."""
    from khobor.config.newspaper import load
    from khobor.config.serving import build_press
    from khobor.press.checking import differences
    from khobor.press.followers import press_follower
    from khobor.wire.following import catch_up

    press = build_press(load(), _django())
    follower = press_follower(press.store, press.renew)
    assert follower.begin
    assert follower.idle
    follower.begin()
    catch_up(follower, "here")
    for _look in range(200):
        follower.idle()
        if not press.store.index.read("SELECT 1 FROM page WHERE stale_since IS NOT NULL"):
            break
        time.sleep(0.05)
    pages = press.store.index.read("SELECT count(*) FROM page")[0][0]
    wrong = [f"{d.path} {d.where}" for d in differences(press.store, press.render)]
    print("looked", pages, *wrong, flush=True)


def _files(folder: Path) -> int:
    """How many there are; a page has three."""
    return sum(len(files) for _folder, _folders, files in os.walk(folder))


def _read(application: Any, paths: list[str], number: int) -> None:
    chance = random.Random(number)
    while True:
        ask(application, chance.choice(paths), HTTP_ACCEPT_ENCODING=chance.choice(["", "gzip"]))


def _publish(seed: int, chance: random.Random) -> None:
    from khobor.stories.models import Story

    for number in range(1_000):
        time.sleep(chance.uniform(0, 0.1))
        story = chance.choice(list(Story.objects.all()))
        story.title = f"শিরোনাম ({seed}-{number})"
        story.save_revision().publish()


def _django() -> Any:
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


def main() -> None:
    """Fork children, one after the other."""
    django.setup()
    ask(_django(), "/", HTTP_HOST="localhost")  # so that children find everything imported
    django.db.connections.close_all()  # SQLite's must not be carried over a fork
    for line in sys.stdin:
        name, seed = line.split()
        child = os.fork()
        if child == 0:
            {"work": work, "look": look}[name](seed)
            for thread in threading.enumerate():
                if thread is not threading.current_thread() and not thread.daemon:
                    thread.join()
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        print("gone", os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
