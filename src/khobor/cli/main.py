"""Every subcommand of `khobor`. Each acts on the newspaper of this folder or of `--paper`."""

import os
import signal
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

import khobor
from khobor.cli import press, search, wire
from khobor.cli.opening import Paper, open_newspaper, open_settings
from khobor.config.databases import check_postgres, database_setting, is_postgres, sqlite_file
from khobor.config.errors import NotADemo, ReloaderMissing
from khobor.config.newspaper import Newspaper, load, make_folder
from khobor.config.signals import hear_signals
from khobor.errors import KhoborError

app = typer.Typer(
    help="Khobor: the whole of a Bangla online newspaper.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
import_app = typer.Typer(help="Bring stories from elsewhere.", no_args_is_help=True)
app.add_typer(import_app, name="import")
app.add_typer(press.app, name="press")
app.add_typer(search.app, name="search")
app.add_typer(wire.app, name="wire")
console = Console(highlight=False)

DEMO_LOGINS = (
    ("reporter", "reporter", "মিতালী রায়"),
    ("subeditor", "sub-editor", "আরিফ মাহমুদ"),
    ("publisher", "publisher", "রেহানা পারভীন"),
)
# How Granian serves; docs/performance.md tells what was measured. A process that does not stop is
# killed after 20 s, before systemd kills them all.
SERVER: dict[str, Any] = {"blocking_threads": 4, "log_access": False, "workers_kill_timeout": 20}
USUAL_WORKERS = min(2, len(os.sched_getaffinity(0)))
Database = Annotated[
    str, typer.Option(help="postgres://USER:PASSWORD@HOST/NAME; SQLite if none is named.")
]


def run() -> None:
    """The console script: errors that a person can mend are one line, not a stack trace."""
    try:
        app()
    except KhoborError as error:
        typer.echo(f"khobor: {error}", err=True)
        if error.advice:
            typer.echo(f"        {error.advice}", err=True)
        sys.exit(1)


def check_database(url: str) -> None:
    """Refuse a database that cannot be used before anything is made for it.

    Raises: WrongDatabase, and what `check_postgres` raises.
    """
    meant = os.environ.get("KHOBOR_DATABASE_URL") or url  # the environment wins, as in `load`
    if meant:
        database_setting(meant, folder=Path())
    if is_postgres(meant):
        check_postgres(meant)


def prepare(newspaper: Newspaper) -> None:
    """Bring database and static files of a newspaper up to this version of the software."""
    from django.core.management import call_command

    from khobor.desk.roles import make_roles
    from khobor.stories.actions import found_newspaper, load_places

    file = sqlite_file(newspaper.database_url, folder=newspaper.folder)
    if file:
        file.touch(mode=0o600)  # drafts and the hashes of passwords are for nobody else
    call_command("migrate", verbosity=0, interactive=False)
    found_newspaper(name=newspaper.name, languages=newspaper.languages)
    load_places()
    make_roles()
    collect_static(newspaper)


def collect_static(newspaper: Newspaper) -> None:
    """Copy style sheets, scripts and fonts with hashed names, unless none has changed since."""
    from django.core.management import call_command

    from khobor.config.static_files import sources_mark

    collected, mark = newspaper.static_folder / ".collected", sources_mark()
    if not collected.exists() or collected.read_text() != mark:
        call_command("collectstatic", verbosity=0, interactive=False)
        collected.write_text(mark)


@app.command()
def new(
    folder: Annotated[Path, typer.Argument(help="Folder to make.")],
    name: Annotated[str, typer.Option(help="Name of the newspaper.")] = "খবর",
    database: Database = "",
) -> None:
    """Make a new newspaper: folder, settings, database, front page, places, roles."""
    if (folder / "khobor.toml").exists():
        raise typer.BadParameter(f"{folder} is a newspaper already.")
    check_database(database)
    make_folder(folder, name=name, database_url=database)
    prepare(open_newspaper(folder))
    console.print(f"{folder} is ready. Make a login with: khobor user NAME --role publisher")


@app.command()
def user(
    username: Annotated[str, typer.Argument(help="Login name.")],
    role: Annotated[str, typer.Option(help="reporter, sub-editor or publisher.")] = "reporter",
    name: Annotated[str, typer.Option(help="Name in Bangla.")] = "",
    paper: Paper = None,
) -> None:
    """Make a login for the newsroom, with a random password that is printed once."""
    open_newspaper(paper)
    from khobor.desk.roles import make_user

    password = make_user(username, role=role, display_name=name)
    console.print(f"{username}  {password}")


@app.command()
def serve(
    paper: Paper = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8000,
    workers: Annotated[
        int | None,
        typer.Option(min=1, help="Processes; two, or one on a single core, unless said."),
    ] = None,
    reload: Annotated[bool, typer.Option("--reload", help="Restart when code changes.")] = False,
) -> None:
    """Serve the newspaper with Granian."""
    newspaper = open_newspaper(paper)
    reloading = reload_options(newspaper) if reload else {}
    prepare(newspaper)
    from django.db import connections

    connections.close_all()
    from granian import Granian
    from granian.constants import Interfaces

    console.print(
        f"{newspaper.name}: http://{host}:{port}/  newsroom: http://{host}:{port}/newsroom/"
    )
    hear_signals()
    Granian(
        "khobor.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers or (1 if reload else USUAL_WORKERS),
        **reloading,
        **SERVER,
    ).serve(target_loader=load_application)


def load_application(_target: str) -> Any:
    """The application, in the main thread of a process that Granian has started.

    Until Granian listens to signals there, one that tells it to stop ends it at once: it inherited
    the handlers of the process that started it, which would do nothing.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    hear_signals()
    from khobor.config.wsgi import application

    return application


def reload_options(newspaper: Newspaper) -> dict[str, Any]:
    """What Granian is to watch: the code and templates of Khobor, and the newspaper's theme.

    Raises: ReloaderMissing.
    """
    if not find_spec("watchfiles"):
        raise ReloaderMissing
    watched = [Path(khobor.__file__).parent, newspaper.theme_folder]
    return {"reload": True, "reload_paths": [path for path in watched if path.is_dir()]}


@import_app.command("stories")
def import_stories_command(
    file: Annotated[Path, typer.Argument(help="A file of story JSONL.")],
    report: Annotated[Path | None, typer.Option(help="Write an outcome for each line.")] = None,
    paper: Paper = None,
) -> None:
    """Import stories, one JSON object a line; docs/story-jsonl.md says what a line may hold."""
    open_newspaper(paper)
    from rich.progress import Progress

    from khobor.exchange.import_stories import import_stories

    size = file.stat().st_size if file.exists() else 0
    with Progress(console=console, transient=True) as progress:
        bar = progress.add_task("stories", total=size)
        advance: Callable[[int], None] = lambda count: progress.update(bar, advance=count)
        counts = import_stories(file, report=report, advance=advance)
    console.print(", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "empty")
    if counts["rejected"]:
        raise typer.Exit(code=2)


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="Folder to make.")] = Path("newspaper"),
    database: Database = "",
) -> None:
    """Make the demo newspaper with its stories, pictures and logins.

    Raises: NotADemo.
    """
    if (folder / "khobor.toml").exists():
        if not load(folder).demo:
            raise NotADemo(folder=folder)
    else:
        check_database(database)
        make_folder(folder, name="দিগন্তরেখা", database_url=database, demo=True)
    prepare(open_newspaper(folder))
    from khobor.conversation.demo import load_comments
    from khobor.desk.roles import make_user
    from khobor.exchange.demo import load_demo, story_ids

    for line in load_demo():
        console.print(line)
    console.print(f"{load_comments(story_ids())} comments loaded.")
    for username, role, name in DEMO_LOGINS:
        password = make_user(username, role=role, display_name=name)
        console.print(f"  {username:<10} {password:<16} {role}")


@app.command()
def doctor(paper: Paper = None) -> None:
    """Check the newspaper, and say in plain words what is wrong and how to mend it."""
    newspaper = open_settings(paper)
    from khobor.cli.doctor import examine

    findings = examine(newspaper)
    for finding in findings:
        console.print(f"{'✓' if finding.is_well else '✗'} {finding.subject}: {finding.says}")
        if not finding.is_well:
            console.print(f"    → {finding.remedy}")
    if not all(finding.is_well for finding in findings):
        raise typer.Exit(code=1)
