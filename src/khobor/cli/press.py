"""`khobor press`: look at the stored pages, warm them, drop them, prove them."""

import getpass
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from khobor.cli.opening import Paper, open_newspaper, open_settings
from khobor.config.newspaper import Newspaper

if TYPE_CHECKING:
    from khobor.press import Press

app = typer.Typer(help="The stored pages: rendered once, served until they change.")
console = Console(highlight=False)
WARM = 100
UPSTREAM = "127.0.0.1:8000"


@app.command()
def status(paper: Paper = None) -> None:
    """What the press holds."""
    press = _press(open_newspaper(paper))
    from khobor.press.selectors import holdings

    held = holdings(press.store.index)
    console.print(f"{held.pages} pages, {held.size_bytes / 1_000_000:.1f} MB")
    console.print(f"{held.stale} wait to be rendered again")
    console.print(f"up to change {held.position}" if held.position is not None else "never served")


@app.command()
def warm(
    paper: Paper = None,
    count: Annotated[int, typer.Option(help="Newest stories to render.")] = WARM,
) -> None:
    """Render the front pages, the sections and the newest stories, unless they are stored."""
    newspaper = open_newspaper(paper)
    press = _press(newspaper)
    from khobor.press.followers import press_follower
    from khobor.stories.selectors import public_addresses
    from khobor.wire.following import catch_up

    follower = press_follower(press.store, press.renew)
    if follower.begin and not press.store.is_of_this_edition():
        follower.begin()  # what another version rendered is dropped
    if press.store.index.position() is None:
        catch_up(follower, newspaper.node_name)
    paths = [path for path in public_addresses(count=count) if press.store.find(path) is None]
    for path in track(paths, description="Rendering", console=console):
        press.renew(path)
    console.print(f"{len(paths)} pages rendered")


@app.command()
def drop(
    what: Annotated[str, typer.Argument(help="A key (story:17), a path (/sports/) or all.")],
    paper: Paper = None,
) -> None:
    """Drop stored pages; whoever asks for one next gets it freshly rendered."""
    store = _press(open_newspaper(paper)).store
    if what == "all":
        from khobor.press.selectors import holdings

        count = holdings(store.index).pages
        store.drop_pages()
    elif what.startswith("/"):
        count = int(store.drop_path(what))
    else:
        count = store.drop_key(what)
    console.print(f"{count} pages dropped")


@app.command()
def check(paper: Paper = None) -> None:
    """Render every stored page again and report any that differs. Exit code 1 if one does."""
    press = _press(open_newspaper(paper))
    from khobor.press.checking import differences

    stale = 0
    for difference in differences(press.store, press.render):
        stale += 1
        console.print(f"stale: {difference.path} ({difference.where})")
    from khobor.press.selectors import holdings

    console.print(f"{holdings(press.store.index).pages} pages stored, {stale} stale")
    if stale:
        raise typer.Exit(code=1)


@app.command()
def nginx(
    paper: Paper = None,
    port: Annotated[int, typer.Option(help="Port on which nginx listens.")] = 80,
    upstream: Annotated[
        list[str] | None, typer.Option(help="Where `khobor serve` listens; may be repeated.")
    ] = None,
    brotli: Annotated[bool, typer.Option(help="Serve brotli; needs nginx's static module.")] = True,
    standalone: Annotated[
        Path | None, typer.Option(help="Make it whole, for an nginx with its files in that folder.")
    ] = None,
) -> None:
    """Print the configuration of nginx for this newspaper; docs/serving.md says what to do with it.

    Also writes the page that readers see when nothing answers, into the newspaper's folder.
    """
    newspaper = open_settings(paper)
    from django.core.wsgi import get_wsgi_application

    from khobor.config import web_server
    from khobor.press.nginx import alone, configuration

    values = web_server.web_server(
        newspaper,
        get_wsgi_application(),
        port=port,
        upstreams=upstream or [UPSTREAM],
        brotli=brotli,
    )
    web_server.write_unavailable_page(newspaper)
    if standalone is None:
        typer.echo(configuration(values), nl=False)
    else:
        typer.echo(alone(values, work_folder=standalone.resolve(), user=_owner()), nl=False)


def _owner() -> str:
    """Whom nginx's workers must be to read what we wrote; only root can choose."""
    return getpass.getuser() if os.geteuid() == 0 else ""


def _press(newspaper: Newspaper) -> "Press":
    from django.core.wsgi import get_wsgi_application

    from khobor.config.serving import build_press

    return build_press(newspaper, get_wsgi_application())
