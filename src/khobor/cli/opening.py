"""Opening the newspaper that a command acts on: that of this folder or of `--paper`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from khobor.config.databases import check_postgres, is_postgres
from khobor.config.errors import NotANewspaper
from khobor.config.newspaper import Newspaper, find_folder, load

Paper = Annotated[Path | None, typer.Option("--paper", help="Folder of the newspaper.")]


def open_newspaper(paper: Path | None) -> Newspaper:
    """Start Django with the settings of the newspaper that is meant, its database at hand.

    Raises: NotANewspaper, WrongSetting, and what `check_postgres` raises.
    """
    newspaper = open_settings(paper)
    if is_postgres(newspaper.database_url):
        check_postgres(newspaper.database_url)
    return newspaper


def open_settings(paper: Path | None) -> Newspaper:
    """Settle which newspaper is meant and start Django with its settings.

    Raises: NotANewspaper, WrongSetting, WrongDatabase, DriverMissing.
    """
    if paper is not None:
        if not (paper / "khobor.toml").exists():
            raise NotANewspaper(folder=paper)
        os.environ["KHOBOR_PAPER"] = str(paper.resolve())
    else:
        os.environ["KHOBOR_PAPER"] = str(find_folder())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khobor.config.settings")
    newspaper = load()
    import django

    django.setup()
    return newspaper
