"""What the newsroom's form of a story sends."""

import json
from copy import deepcopy
from typing import Any
from uuid import uuid4

from bs4 import BeautifulSoup
from django.test import Client

from khobor.stories.models import Section, Story

_empty: dict[str, dict[str, Any]] = {}


def new_story_form(desk: Client, section: Section) -> dict[str, Any]:
    """The fields of an empty story, as the page brought them; asked for once, as it takes long."""
    if "story" not in _empty:
        _empty["story"] = fields_of(desk.get(add_address(section)).content)
    return deepcopy(_empty["story"]) | {"written_as": str(uuid4())}


def story_form(desk: Client, story: Story) -> dict[str, Any]:
    """The fields of a story that is there already."""
    return fields_of(desk.get(edit_address(story)).content)


def add_address(section: Section) -> str:
    return f"/newsroom/pages/add/stories/story/{section.pk}/"


def edit_address(story: Story) -> str:
    return f"/newsroom/pages/{story.pk}/edit/"


def new_page_form(desk: Client, address: str) -> dict[str, Any]:
    """The fields of an empty page of any kind."""
    return fields_of(desk.get(address).content)


def fields_of(page: bytes) -> dict[str, Any]:
    """What a browser would send of `form[data-edit-form]` without another word."""
    form = BeautifulSoup(page.decode(), "lxml").select_one("form[data-edit-form]")
    assert form is not None
    sent: dict[str, Any] = {"body-count": "0"}  # blocks are built by a script
    for field in form.select("input[name], textarea[name], select[name]"):
        for value in _values(field):
            sent.setdefault(str(field["name"]), []).append(value)
    return sent


def errors_of(page: bytes) -> str:
    """Every message that stands beside a field or above the form."""
    seen = BeautifulSoup(page.decode(), "lxml")
    found = seen.select(".error-message, .messages .error")
    in_blocks = [
        json.dumps(json.loads(str(field["data-w-block-arguments-value"]))[1], ensure_ascii=False)
        for field in seen.select("[data-w-block-arguments-value]")
    ]
    return "\n".join([str(message) for message in found] + in_blocks)  # some in templates


def paragraph(text: str) -> dict[str, str]:
    """The fields of a body of one paragraph, as the rich text field writes them."""
    content = {
        "blocks": [
            {"key": "aaaaa", "text": text, "type": "unstyled", "depth": 0,
             "inlineStyleRanges": [], "entityRanges": []}
        ],
        "entityMap": {},
    }  # fmt: skip
    return block("paragraph", {"": json.dumps(content)})


def block(kind: str, values: dict[str, str]) -> dict[str, str]:
    """The fields of a body of one block; the names of `values` are those of its parts."""
    parts = {f"body-0-value{'-' + name if name else ''}": text for name, text in values.items()}
    return {
        "body-count": "1",
        "body-0-type": kind,
        "body-0-order": "0",
        "body-0-deleted": "",
        **parts,
    }


def _values(field: Any) -> list[str]:
    if field.name == "textarea":
        return [field.get_text()]
    if field.name == "select":
        return [option.get("value", "") for option in field.select("option[selected]")]
    if field.get("type") in {"checkbox", "radio"} and not field.has_attr("checked"):
        return []
    return [] if field.get("type") in {"submit", "file"} else [field.get("value", "")]
