"""How long it takes to choose what stands below a new story, with 200,000 stories in the archive.

    python -m benchmarks.selection_archive [--stories 200000] [--folder build/benchmarks]

Takes the newspaper of `benchmarks.pages` (and makes it if it is not there), indexes it, and signs
its last 400 days as the follower does. Then 60 new stories are published one after another, each
committed to the index, and followed. Nothing of it happens in an editor's request: counted apart is
what publishing itself takes, with the follower at rest.

*Choosing* is all that the follower does for a story: reading its words, signing, finding and
comparing candidates, its own list, its event, the lists of the stories that it may enter, the rows
and the change on the wire. Times are the processor's of the thread that does it (the index tidies
up in threads of its own), and the clock's beside them. The limit holds for the median.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from rich.console import Console

from benchmarks.pages import make_newspapers

NEW: Final = 60
LIMIT_MS: Final = 50.0
LIMIT_KEYS: Final = 60
console = Console(width=110)


def main() -> int:
    """Measure, print, and say by the exit code whether the limits are kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--stories", type=int, default=200_000)
    parser.add_argument("--folder", type=Path, default=Path("build/benchmarks"))
    options = parser.parse_args()
    make_newspapers(options.folder, [options.stories])
    from benchmarks import newspaper

    newspaper.prepare(newspaper.open_newspaper(options.folder / str(options.stories)))
    index_archive()
    sign_archive()
    return report(publish_and_choose())


def index_archive() -> None:
    """Bring the index up to date with the archive."""
    from django.conf import settings

    from khobor.search.followers import Keeper

    keeper = Keeper(settings.SEARCH_FOLDER)
    keeper.begin()
    if keeper.position() is None:
        begin = time.process_time()
        keeper.start_over(0)
        while keeper.walk():
            pass
        keeper.commit()
        console.print(f"indexed in {time.process_time() - begin:.0f} s of processor time")
    keeper.close()


def sign_archive() -> None:
    """Sign what the follower would sign in the background."""
    from khobor.selection.followers import Keeper
    from khobor.selection.models import StorySignature

    known = StorySignature.objects.count()
    begin = time.process_time()
    keeper = Keeper()
    keeper.begin()
    while keeper.walk():
        pass
    count = StorySignature.objects.count()
    if count > known:
        each_ms = (time.process_time() - begin) * 1000 / (count - known)
        console.print(f"signed {count - known:,} stories, {each_ms:.2f} ms each")


def publish_and_choose() -> dict[str, list[float]]:
    """Publish stories and follow them; times in ms, and keys touched."""
    from django.conf import settings

    from benchmarks.texts import Writer
    from khobor.search.followers import Keeper as SearchKeeper
    from khobor.selection.followers import Keeper
    from khobor.stories.models import Section, Story, Topic
    from khobor.wire.selectors import changes_after, last_sequence

    last = Story.objects.order_by("-pk").values_list("pk", flat=True)[0]
    writer, keeper = Writer(last), Keeper()  # other stories than those of an earlier run
    searching = SearchKeeper(settings.SEARCH_FOLDER)
    searching.begin()
    sections, topics = list(Section.objects.order_by("path")), list(Topic.objects.all()[:200])
    found: dict[str, list[float]] = {
        name: [] for name in ("publishing", "choosing", "choosing, clock", "keys")
    }
    for n in range(NEW):
        section = sections[n % len(sections)]
        section.refresh_from_db()
        story = Story(title=writer.headline(), locale=section.locale, summary=writer.paragraph())
        story.body = [("paragraph", f"<p>{writer.paragraph()}</p>") for _paragraph in range(6)]
        story.topics = topics[n : n + 2]
        before = last_sequence()
        found["publishing"].append(_ms(partial(section.add_child, instance=story))[0])
        changes = changes_after(before)
        searching.apply(changes)
        published = last_sequence()
        processor_ms, clock_ms = _ms(partial(keeper.apply, changes))
        found["choosing"].append(processor_ms)
        found["choosing, clock"].append(clock_ms)
        touched = {key for change in changes_after(published) for key in change.keys}
        found["keys"].append(len(touched))
    searching.close()
    return found


def _ms(work: Callable[[], Any]) -> tuple[float, float]:
    processor, clock = time.thread_time(), time.perf_counter()
    work()
    return (time.thread_time() - processor) * 1000, (time.perf_counter() - clock) * 1000


def report(found: dict[str, list[float]]) -> int:
    """Print the numbers; 1 if a limit is broken."""
    median = {}
    for name, values in found.items():
        kept = values[5:]  # the first find nothing warm
        median[name] = statistics.median(kept)
        p95 = statistics.quantiles(kept, n=20)[-1]
        console.print(f"{name}: median {median[name]:.1f}, p95 {p95:.1f}, most {max(kept):.1f}")
    return 0 if median["choosing"] <= LIMIT_MS and max(found["keys"]) < LIMIT_KEYS else 1


if __name__ == "__main__":
    sys.exit(main())
