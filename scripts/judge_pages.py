"""Asks the Nu HTML checker and axe-core about a page of each kind of a running newspaper.

    npm install --prefix build/judges vnu-jar axe-core   # Java 11 or later is needed too
    make run &
    .venv/bin/python -m scripts.judge_pages --site http://localhost:8000

The pages are found as machines find them: in the sitemap and by the API. Prints every error of the
one and every serious violation of the other; the exit code says whether there was any. Not a part
of CI: Java and the checker are 250 MB more on a fresh machine.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

FIXED = ["/", "/archive/", "/places/", "/search/?q=নদী", "/nowhere/", "/newsletter/", "/alerts/",
         "/offline/", "/api/v1/docs"]  # fmt: skip
LISTS = ["topics", "authors", "places"]
WIDTHS_PX = (360, 1280)
SERIOUS = {"serious", "critical"}


def read(site: str, path: str) -> str:
    """The body of a page, whatever its status."""
    try:
        with urlopen(site + quote(path, safe="/?=&"), timeout=60) as answer:
            return answer.read().decode()
    except HTTPError as error:
        with error:
            return error.read().decode()


def pages(site: str) -> Iterator[str]:
    """A page of each kind: fixed ones, lists, a section, a static page, a story of each kind."""
    yield from FIXED
    mapped = re.findall(
        rf"<loc>{re.escape(site)}([^<]*)</loc>", read(site, "/sitemaps/bn/pages.xml")
    )
    for name in LISTS:
        yield from [path for path in mapped if path.startswith(f"/{name}/")][:1]
    plain = [path for path in mapped if path.count("/") == 2]
    yield from dict.fromkeys([*plain[:1], *plain[-1:]])
    kinds: dict[str, str] = {}
    following: str | None = "/api/v1/bn/stories"
    for _page in range(5):
        if following:
            found = json.loads(read(site, following))
            kinds = {one["kind"]: one["url"].removeprefix(site) for one in found["items"]} | kinds
            following = (found["next"] or "").removeprefix(site) or None
    yield from kinds.values()


def html_errors(site: str, paths: list[str], jar: Path) -> list[str]:
    """What the Nu HTML checker calls an error."""
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(paths):
            (Path(folder) / f"{number}.html").write_text(read(site, path), "utf-8")
        command = ["java", "-jar", str(jar), "--errors-only", "--format", "gnu", folder]
        said = subprocess.run(command, capture_output=True, text=True).stderr.splitlines()
    return [re.sub(r'^"file:.*/(\d+)\.html"', lambda m: paths[int(m[1])], line) for line in said]


def access_errors(site: str, paths: list[str], script: Path) -> Iterator[str]:
    """What axe-core calls serious or critical, on a phone and on a desk."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for width in WIDTHS_PX:
            page = browser.new_context(
                viewport={"width": width, "height": 800}, bypass_csp=True
            ).new_page()
            for path in paths:
                page.goto(site + path)
                page.evaluate(script.read_text("utf-8"))
                for found in page.evaluate("axe.run()")["violations"]:
                    if found["impact"] in SERIOUS:
                        shown = found["nodes"][0]["html"][:120]
                        yield f"{path} at {width} px: {found['id']}, {shown}"
        browser.close()


def main() -> int:
    """Ask both; 1 if either has anything to say."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", default="http://localhost:8000")
    parser.add_argument("--tools", type=Path, default=Path("build/judges/node_modules"))
    options = parser.parse_args()
    paths = list(dict.fromkeys(pages(options.site)))
    found = html_errors(options.site, paths, options.tools / "vnu-jar/build/dist/vnu.jar")
    found += access_errors(options.site, paths, options.tools / "axe-core/axe.min.js")
    print("\n".join([*found, f"{len(paths)} pages, {len(found)} errors"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
