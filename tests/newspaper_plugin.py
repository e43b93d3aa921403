"""Makes the newspaper that Django's settings need, before pytest-django reads them.

With `KHOBOR_TEST_DATABASE_URL` its database is PostgreSQL. Every run there has a database of its
own name, and every worker of pytest-xdist one of its own (`test_khobor_PID_gw0`), so that runs
side by side do not meet; Django makes them and drops them.
"""

import gc
import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from khobor.config.newspaper import make_folder

KERNEL = Path(__file__).parent / "bangla"

if "KHOBOR_PAPER" not in os.environ:
    folder = Path(tempfile.mkdtemp(prefix="khobor-tests-"))
    make_folder(folder, name="পরীক্ষার কাগজ")
    os.environ["KHOBOR_PAPER"] = str(folder)

wanted = os.environ.get("KHOBOR_TEST_DATABASE_URL")
if wanted and "PYTEST_XDIST_WORKER" not in os.environ:  # workers inherit what is set here
    parts = urlsplit(wanted)
    os.environ["KHOBOR_DATABASE_URL"] = urlunsplit(parts._replace(path=f"/khobor_{os.getpid()}"))


@pytest.hookimpl(tryfirst=True)  # before `-m database` chooses
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that ask for the database; leave out what only PostgreSQL can answer."""
    for item in items:
        asks = {"db", "transactional_db"} & set(getattr(item, "fixturenames", ()))
        if asks or item.get_closest_marker("django_db"):
            item.add_marker("database")
        elif KERNEL in item.path.parents and not item.get_closest_marker("xdist_group"):
            # One piece of work, the largest: who takes it need not wait while another makes tables.
            item.add_marker(pytest.mark.xdist_group("kernel"))
    if not wanted:
        left_out = [item for item in items if item.get_closest_marker("postgres")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


class LongOnesFirst:
    """Begins what takes long before the rest, so that no worker waits for another at the end."""

    @pytest.hookimpl(trylast=True)  # after they were shuffled
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the long ones first."""
        items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over what stays: thousands of tests and all they import."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_configure(config: pytest.Config) -> None:
    """Add the second hook of that name."""
    config.pluginmanager.register(LongOnesFirst())
