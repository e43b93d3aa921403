"""The browser's half of selection: what it computes, and what it makes of broken storage."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.selection.test_vectors import VECTORS

MODULES = Path(__file__).parents[2] / "src/khobor/paper/static/khobor/js"
ADDRESS = "http://newspaper.test/"
HOUR_MS = 3_600_000
NOW = 1_795_000_000_000

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def _serve(route: Route) -> None:
    name = route.request.url.rpartition("/")[2]
    if name.endswith(".js"):
        body = (MODULES / name).read_text("utf-8")
        route.fulfill(content_type="text/javascript; charset=utf-8", body=body)
    else:
        route.fulfill(content_type="text/html; charset=utf-8", body="<!doctype html><title>.")


@pytest.fixture(scope="module")
def browsing(browser: Browser) -> Iterator[Page]:
    """A page with nothing but the modules behind it."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*", _serve)
    yield page
    context.close()


@pytest.fixture
def page(browsing: Page) -> Page:
    """The page newly opened, with nothing in storage."""
    browsing.goto(ADDRESS)
    browsing.evaluate("localStorage.clear()")
    browsing.evaluate("sessionStorage.clear()")
    return browsing


def ask(page: Page, script: str, given: Any = None) -> Any:
    """The answer of a script that knows the modules as `ranking` and `history`."""
    return page.evaluate(
        f"""async (given) => {{
            const [ranking, history] = await Promise.all(
                [import("/ranking.js"), import("/history.js")]);
            {script}
        }}""",
        given,
    )


def file_of(stories: list[dict[str, Any]], **others: Any) -> dict[str, Any]:
    """A candidate file of a few stories: `id`, `top`, `age_h`, and a vector along one axis."""
    packed = b"".join(axis(story.get("axis"), own=story["id"]) for story in stories)
    return {
        "edition": 1, "language": "bn", "space": "h1", "made": NOW // 1000, "words": {},
        "sections": [[n, f"বিভাগ {n}", f"/section-{n}/"] for n in range(10)],
        "id": [story["id"] for story in stories],
        "age": [60 * story.get("age_h", 1) for story in stories],
        "section": [story["top"] for story in stories],
        "top": [story["top"] for story in stories],
        "lead": [0 for _story in stories], "kicker": ["" for _story in stories],
        "headline": [f"খবর {story['id']}" for story in stories],
        "slug": ["khobor/" for _story in stories], "picture": ["" for _story in stories],
        "vectors": base64.b64encode(packed).decode(),
        **others,
    }  # fmt: skip


def axis(number: int | None, *, own: int = 0) -> bytes:
    """A packed vector along one axis, and a little along one of its own; None lies nowhere."""
    steps = [8] * 32
    if number is not None:
        steps[number], steps[8 + own % 24] = 15, 11
    return bytes(a << 4 | b for a, b in zip(steps[::2], steps[1::2], strict=True))


def read(story: dict[str, Any], *, hours_ago: float = 1) -> dict[str, Any]:
    """A story of the file as it stands among the readings."""
    return {
        "id": story["id"], "at": NOW - hours_ago * HOUR_MS, "top": story["top"], "space": "h1",
        "vector": base64.b64encode(axis(story.get("axis"))).decode(),
        "headline": "খবর", "address": f"/section-1/{story['id']}/khobor/",
    }  # fmt: skip


RANK = """
const stories = ranking.readFile(given.file, given.now);
return ranking.rank(stories, given.read, { now: given.now, count: given.count }).map((s) => s.id);
"""


def ranked(page: Page, file: dict[str, Any], readings: list[Any], *, count: int = 10) -> list[int]:
    """The ids that the browser would show."""
    given = {"file": file, "read": readings, "now": NOW, "count": count}
    ids: list[int] = ask(page, RANK, given)
    return ids


STORIES = [{"id": n, "top": 1 + n % 5, "age_h": 1 + n / 10, "axis": n % 5} for n in range(1, 61)]


def test_packed_vectors_are_read_as_python_packed_them(page: Page) -> None:
    packed = [row[1] for row in VECTORS["vectors"]]

    numbers = ask(page, "return given.map((one) => [...ranking.unpack(one)])", packed)

    assert numbers == [row[2] for row in VECTORS["vectors"]]


def test_vectors_are_as_alike_as_python_says(page: Page) -> None:
    pairs = [row[:2] for row in VECTORS["likeness"]]
    script = "return given.map((p) => ranking.likeness(...p.map(ranking.vectorOf)))"

    assert ask(page, script, pairs) == pytest.approx([r[2] for r in VECTORS["likeness"]], abs=1e-3)


def test_a_new_reader_gets_the_mix_that_python_makes(page: Page) -> None:
    script = """return given.map(([offers, count]) => {
        const stories = offers.map(([id, top, ageHours, isLead, picture]) =>
            ({ id, top, ageHours, isLead, picture, vector: null }));
        return ranking.rank(stories, [], { now: 0, count }).map(({ id }) => id);
    })"""

    given = [row[:2] for row in VECTORS["mix"]]

    assert ask(page, script, given) == [row[2] for row in VECTORS["mix"]]


def test_what_was_read_decides_and_other_sections_stay(page: Page) -> None:
    cricket = [story for story in STORIES if story["top"] == 3]

    ids = ranked(page, file_of(STORIES), [read(story) for story in cricket[:6]])

    tops = [next(s["top"] for s in STORIES if s["id"] == pk) for pk in ids]
    assert tops[0] == 3
    assert tops.count(3) == 5
    assert len(set(tops)) >= 3
    assert not {story["id"] for story in cricket[:6]} & set(ids)


def test_six_of_one_matter_read_make_half_of_the_next_six(page: Page) -> None:
    cricket = [{"id": n, "top": 3, "age_h": 24, "axis": 2} for n in range(1, 13)]
    others = [
        {"id": 20 + n, "top": 4 + n % 5, "age_h": 1 + n, "axis": 3 + n % 5} for n in range(20)
    ]

    ids = ranked(page, file_of([*cricket, *others]), [read(one) for one in cricket[:6]], count=6)

    assert len([pk for pk in ids if pk < 20]) in {2, 3}


@pytest.mark.parametrize(("age_h", "followed"), [(70, 2), (120, 0)])
def test_what_is_like_what_was_read_may_be_older_but_not_stale(
    page: Page, age_h: int, followed: int
) -> None:
    cricket = [{"id": n, "top": 3, "age_h": age_h, "axis": 2} for n in range(1, 13)]
    others = [{"id": 20 + n, "top": 4 + n % 5, "age_h": 1, "axis": 3 + n % 5} for n in range(20)]

    ids = ranked(page, file_of([*cricket, *others]), [read(one) for one in cricket[:6]], count=6)

    assert len(ids) == 6
    assert len([pk for pk in ids if pk < 20]) == followed


def test_what_the_page_names_as_new_yields_to_what_is_like_it(page: Page) -> None:
    stories = [{"id": n, "top": n, "axis": n} for n in range(1, 9)]
    script = """
        const stories = ranking.readFile(given.file, given.now);
        const nearby = new Set([7, 8]);
        return ranking.rank(stories, [], { now: given.now, count: 6, nearby }).map((s) => s.id);"""

    ids = ask(page, script, {"file": file_of(stories), "now": NOW})

    assert set(ids) == {1, 2, 3, 4, 5, 6}


def test_old_stories_are_shown_only_where_there_is_little_else(page: Page) -> None:
    old = [{"id": 100 + n, "top": 3, "age_h": 60} for n in range(9)]

    assert not {100 + n for n in range(9)} & set(ranked(page, file_of([*STORIES, *old]), []))
    assert len(ranked(page, file_of([*STORIES[:2], *old]), [])) == 10


@pytest.mark.parametrize("years", [-30, 30])
def test_a_wrong_clock_changes_no_order(page: Page, years: int) -> None:
    given = {"file": file_of(STORIES), "now": NOW + years * 365 * 24 * HOUR_MS, "count": 10}

    ids = ask(page, RANK, {**given, "read": [read(STORIES[0])]})

    assert len(ids) == 10
    assert ids[0] in range(1, 21)


def test_a_vector_of_another_space_is_not_compared(page: Page) -> None:
    foreign = {**read({"id": 999, "top": 0, "axis": 2}), "space": "s0123"}
    same = {**foreign, "space": "h1"}

    assert ranked(page, file_of(STORIES), [foreign])[0] != ranked(page, file_of(STORIES), [same])[0]


BROKEN = [
    "{", "null", "[]", '"text"', '{"edition":1}', '{"edition":1,"read":{}}',
    '{"edition":1,"read":[null,7,"x",[],{"id":"1"},{"id":-1,"at":1}]}',
    '{"edition":99,"read":[]}',
]  # fmt: skip


@pytest.mark.parametrize("written", BROKEN)
def test_broken_storage_is_an_empty_one(page: Page, written: str) -> None:
    script = 'localStorage.setItem("khobor-reading", given); return history.readings()'

    assert ask(page, script, written) == []


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//evil.test/", "https://evil.test/", "/\\evil.test", 7]
)
def test_an_address_that_somebody_put_there_leads_nowhere(page: Page, address: Any) -> None:
    entry = {**read(STORIES[0]), "address": address}
    script = """
        localStorage.setItem("khobor-reading", JSON.stringify({ edition: 1, read: [given] }));
        return history.readings(given.at)"""

    assert ask(page, script, entry) == []


def test_a_flood_of_readings_is_cut(page: Page) -> None:
    script = """
        const read = Array.from({ length: 5000 }, (_, n) => ({ ...given, id: n + 1 }));
        localStorage.setItem("khobor-reading", JSON.stringify({ edition: 1, read }));
        return history.readings(given.at).length"""

    assert ask(page, script, read(STORIES[0])) == 150


def test_the_history_is_remembered_erased_and_switched_off(page: Page) -> None:
    script = """
        const seen = () => history.readings(given.at).map(({ id }) => id);
        history.remember(given, given.at);
        history.remember({ ...given, id: 8 }, given.at + 1);
        history.remember(given, given.at + 2);
        const remembered = seen();
        history.erase();
        const erased = seen();
        history.remember(given, given.at);
        history.switchOff(true);
        history.remember(given, given.at);
        const off = [seen(), localStorage.getItem("khobor-reading")];
        history.switchOff(false);
        history.remember(given, given.at);
        return [remembered, erased, off[0], JSON.parse(off[1]).read, seen()]"""

    story = read({"id": 7, "top": 1})

    assert ask(page, script, story) == [[7, 8], [], [], [], [7]]


@pytest.mark.parametrize("name", ["ranking.js", "history.js", "selected.js", "nearby.js"])
def test_the_modules_stay_small(name: str) -> None:
    assert len((MODULES / name).read_text("utf-8").splitlines()) <= 200


def test_a_file_of_another_edition_is_refused(page: Page) -> None:
    script = """try { ranking.readFile(given, 0); return "read" } catch { return "refused" }"""

    assert ask(page, script, file_of(STORIES, edition=2)) == "refused"
