"""Every example in the kernel's docstrings is true, and every public function has one."""

import doctest
import inspect
import pkgutil
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest

from khobor import bangla

MODULES = sorted(found.name for found in pkgutil.iter_modules(bangla.__path__))
FUNCTIONS = [name for name in bangla.__all__ if inspect.isfunction(getattr(bangla, name))]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(import_module(f"khobor.bangla.{name}")).failed == 0


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_public_function_has_an_example(name: str) -> None:
    assert ">>>" in (getattr(bangla, name).__doc__ or "")


@pytest.mark.parametrize("name", MODULES)
def test_the_kernel_itself_is_written_in_normal_form(name: str) -> None:
    source = Path(str(import_module(f"khobor.bangla.{name}").__file__)).read_text("utf-8")

    assert unicodedata.is_normalized("NFC", source)
