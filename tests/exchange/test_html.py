"""What cleaning HTML promises."""

import pytest

from khobor.exchange.html import html_blocks
from tests.growth import grows_in_proportion

HOSTILE = (
    "<script>alert(1)</script><p>ক</p>",
    "<p onclick='alert(1)' style='color:red'>ক</p>",
    "<p><a href='javascript:alert(1)'>ক</a></p>",
    "<p><a href='JaVa\tScript:alert(1)'>ক</a></p>",
    "<p><a href='data:text/html,alert(1)'>ক</a></p>",
    "<style>p{background:url(javascript:alert(1))}</style><p>ক</p>",
    "<svg onload=alert(1)><p>ক</p></svg>",
    "<p>ক<img src=x onerror=alert(1)></p>",
    "<math><mtext><script>alert(1)</script></mtext></math><p>ক</p>",
    "<iframe src='javascript:alert(1)'></iframe><p>ক</p>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript><p>ক</p>",
)


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_that_runs_survives(html: str) -> None:
    stored = str(html_blocks(html))

    assert "ক" in stored
    assert not [word for word in ("alert", "script", "style", "onclick") if word in stored.lower()]


def test_words_that_look_like_tags_stay_words() -> None:
    assert html_blocks("<p>ক &lt;script&gt; খ</p>") == [("paragraph", "<p>ক &lt;script&gt; খ</p>")]


def test_a_word_that_a_tag_parts_is_not_taken_for_a_broken_one() -> None:
    html = "<p><b>দ</b>েশ ক &lt; খ</p>"

    assert html_blocks(html) == [("paragraph", html)]


def test_ordinary_links_stay() -> None:
    html = '<p><a href="https://example.org/?a=1&amp;b=2">ক</a></p>'

    assert html_blocks(html) == [("paragraph", html)]


@pytest.mark.parametrize(
    ("before", "run", "after"), [("<p>", " ", "ক</p>"), ("<p>ক", "<br>", "খ</p>"), ("<p>", "<", "")]
)
def test_long_runs_take_no_longer_than_long_texts(before: str, run: str, after: str) -> None:
    assert grows_in_proportion(lambda size: html_blocks(before + run * size + after), size=10_000)
