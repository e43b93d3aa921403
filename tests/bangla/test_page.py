"""The kernel's page in the docs is true and names all that the kernel exports."""

import doctest
import re
from pathlib import Path

import pytest

from khobor import bangla

PAGE = (Path(__file__).parents[2] / "docs/bangla.md").read_text("utf-8")
EXAMPLES = "\n".join(re.findall("```python\n(.*?)```", PAGE, re.DOTALL))


def test_the_examples_are_true() -> None:
    page = doctest.DocTestParser().get_doctest(EXAMPLES, {}, "bangla.md", None, 0)

    results = doctest.DocTestRunner().run(page)

    assert results.failed == 0
    assert results.attempted > 30


@pytest.mark.parametrize("name", bangla.__all__)
def test_every_name_is_on_the_page(name: str) -> None:
    assert re.search(rf"\b{name}\b", PAGE)
