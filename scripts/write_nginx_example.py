"""Writes deploy/nginx.conf: what `khobor press nginx` prints for a newspaper at example.com."""

import os
import tempfile
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "deploy" / "nginx.conf"
FOLDER = Path("/srv/newspaper")


def example() -> str:
    """The configuration as it should stand in deploy/."""
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    from khobor.cli.press import UPSTREAM
    from khobor.config.newspaper import Newspaper
    from khobor.config.web_server import web_server
    from khobor.press.nginx import configuration

    newspaper = Newspaper.model_construct(
        folder=FOLDER,
        hosts=["example.com", "www.example.com"],
        base_url="https://example.com",
    )
    values = web_server(newspaper, application, port=80, upstreams=[UPSTREAM], brotli=True)
    return configuration(values)


if __name__ == "__main__":
    from khobor.config.newspaper import make_folder

    with tempfile.TemporaryDirectory() as folder:
        make_folder(Path(folder), name="খবর")
        os.environ["KHOBOR_PAPER"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "khobor.config.settings"
        EXAMPLE.write_text(example(), "utf-8")
