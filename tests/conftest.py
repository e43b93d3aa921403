"""What every test may ask for: a newspaper with its front page, sections, stories."""

import os
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import count
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client, override_settings
from django.utils import translation
from playwright.sync_api import Browser, sync_playwright

from khobor.stories.models import Home, Section
from tests import factories
from tests.databases import django_db_setup
from tests.new_newspapers import new_newspaper

__all__ = ["django_db_setup", "new_newspaper"]

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run",
    # Of this switch the last one counts: what follows the first two is Playwright's. Those two load
    # two pages of Chromium's own for the address bar of each window: half of all its work.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,"
    "ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,"
    "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch",
]  # fmt: skip
TESTS = count()
QUICK_HASHER = "django.contrib.auth.hashers.MD5PasswordHasher"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium.

    Playwright keeps an event loop running in the thread of the tests, also between its calls, and
    Django would then refuse the database to every later test of this worker.
    """
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        yield running
        running.close()


@pytest.fixture(autouse=True, scope="session")
def _quick_settings() -> Iterator[None]:
    """Static files need no manifest, and passwords of tests need not be hard to guess, which takes
    a quarter of a second each."""
    storages = dict(settings.STORAGES)
    storages["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES=storages, PASSWORD_HASHERS=[QUICK_HASHER]):
        yield


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """Back to the newspaper's language: a page in English leaves its own to this thread."""
    yield
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def _own_media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Pictures of one test are not seen by another. The folder is there once something is stored:
    `tmp_path` would make thousands, and look through them each time."""
    cache.clear()  # Wagtail keeps renditions there by id, and every test begins at 1
    media = tmp_path_factory.getbasetemp() / "media" / str(next(TESTS))
    with override_settings(MEDIA_ROOT=media):
        yield


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What `factories` make can be found by the newsroom's search."""
    monkeypatch.setattr(factories, "unindexed", nullcontext)


@pytest.fixture
def newspaper_home(db: Any) -> Home:
    """The front page of a new newspaper in Bangla; it stands there when a test begins."""
    return Home.objects.get()


@pytest.fixture
def section(newspaper_home: Home) -> Section:
    """The section জাতীয়."""
    return factories.section(newspaper_home, name="জাতীয়", slug="national")


@pytest.fixture
def reader() -> Client:
    """Somebody without a login."""
    return Client(headers={"host": "localhost"})


@pytest.fixture
def _one_connection() -> Iterator[None]:
    """A request leaves the connection of the test open, as Django's own test client sees to it."""
    ends = (request_started, request_finished)
    for signal in ends:
        signal.disconnect(close_old_connections)
    yield
    for signal in ends:
        signal.connect(close_old_connections)
