"""`khobor wire`: the change log and who follows it."""

import typer
from rich.console import Console
from rich.table import Table

from khobor.cli.opening import Paper, open_newspaper

app = typer.Typer(help="The change log.", no_args_is_help=True)
console = Console(highlight=False)


@app.callback()
def wire() -> None:
    """The change log and who follows it."""


@app.command()
def status(paper: Paper = None) -> None:
    """Every follower, how far it has read, and what keeps it from going on."""
    open_newspaper(paper)
    from khobor.wire.selectors import last_sequence, progress

    console.print(f"The wire stands at change {last_sequence()}.")
    table = Table("follower", "node", "position", "behind by", "seen", "trouble")
    for row in progress():
        seen = row.seen_at.strftime("%Y-%m-%d %H:%M:%S")
        lag = str(row.lag)
        table.add_row(row.follower, row.node, str(row.position), lag, seen, row.trouble)
    console.print(table)
