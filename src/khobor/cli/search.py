"""`khobor search`: look at the search index, and make it anew."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from khobor.cli.opening import Paper, open_newspaper
from khobor.config.newspaper import Newspaper

app = typer.Typer(help="The search index of this machine.", no_args_is_help=True)
console = Console(highlight=False)
LOOK_S = 0.2


@app.command()
def status(paper: Paper = None) -> None:
    """What the index holds, and how far it has come."""
    newspaper = open_newspaper(paper)
    from khobor.search.selectors import standing
    from khobor.wire.selectors import last_sequence

    held = standing(newspaper.search_folder)
    console.print(f"{held.stories} stories, {held.labels} names, {held.size_bytes / 1e6:.1f} MB")
    if held.state is None or held.state.position is None:
        console.print("never filled: khobor search rebuild")
        return
    console.print(f"up to change {held.state.position} of {last_sequence()}")
    if held.state.is_rebuilding:
        console.print(f"being rebuilt: {held.state.done} of {held.state.expected} stories")


@app.command()
def rebuild(
    paper: Paper = None,
    wait: Annotated[bool, typer.Option(help="Stay until it is done.")] = True,
) -> None:
    """Index every story again; a newspaper that is being served does it itself, and goes on."""
    newspaper = open_newspaper(paper)
    with _alone(newspaper.locks_folder / "search.lock") as is_alone:
        if is_alone:
            _rebuild_here(newspaper)
            return
    (newspaper.search_folder / "rebuild").touch()
    console.print("The running newspaper rebuilds the index.")
    if wait:
        _watch(newspaper.search_folder)


def _rebuild_here(newspaper: Newspaper) -> None:
    from khobor.search.followers import Keeper
    from khobor.wire.selectors import last_sequence

    keeper = Keeper(newspaper.search_folder)
    keeper.begin()
    keeper.start_over(last_sequence())
    with Progress(console=console, transient=True) as progress:
        bar = progress.add_task("stories", total=keeper.state.expected)
        while keeper.walk():
            progress.update(bar, completed=keeper.state.done)
    keeper.commit()
    keeper.close()
    console.print(f"{keeper.state.done} stories indexed")


def _watch(folder: Path) -> None:
    """Show how far the follower of another process has come."""
    from khobor.search.state import read_state

    with Progress(console=console, transient=True) as progress:
        bar = progress.add_task("stories", total=None)
        while True:
            time.sleep(LOOK_S)
            state = read_state(folder / "state.json")
            if state and not (folder / "rebuild").exists():
                progress.update(bar, total=state.expected, completed=state.done)
                if not state.is_rebuilding:
                    break
    console.print(f"{state.done} stories indexed")


@contextmanager
def _alone(file: Path) -> Iterator[bool]:
    """Whether no process of this machine follows the wire for the index; none begins meanwhile."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as lock:
        try:
            fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
