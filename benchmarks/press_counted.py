"""Khobor as `khobor serve` serves it, writing down every page that is rendered.

`python -m benchmarks.press_counted PORT FILE`, with `KHOBOR_PAPER` set.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khobor.config.settings")


def main() -> None:
    """Serve until told to stop."""
    from granian import Granian
    from granian.constants import Interfaces

    from khobor.cli.main import SERVER

    port, file = sys.argv[1:]
    os.environ["COUNTED_RENDERS"] = file
    target = "benchmarks.press_counted:application"
    Granian(target, port=int(port), interface=Interfaces.WSGI, **SERVER).serve()


def __getattr__(name: str) -> Any:
    """The application, made when Granian's worker asks for it."""
    if name != "application":
        raise AttributeError(name)
    from django.core.wsgi import get_wsgi_application

    rendering = get_wsgi_application()  # what is imported below needs Django at work
    from khobor.config.newspaper import load
    from khobor.config.serving import serve

    return serve(load(), _counting(rendering, Path(os.environ["COUNTED_RENDERS"])))


def _counting(application: Callable[..., Any], file: Path) -> Callable[..., Any]:
    def counted(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        with file.open("a") as opened:
            opened.write(f"{environ['PATH_INFO']}\n")
        return application(environ, start_response)

    return counted


if __name__ == "__main__":
    main()
