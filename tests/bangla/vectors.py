"""The answers that Python and the browser share, read once."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
VECTORS: dict[str, list[list[Any]]] = json.loads(
    (ROOT / "tests/vectors/bangla.json").read_text("utf-8")
)
MODULE = ROOT / "src/khobor/paper/static/khobor/js/bangla.js"


def moment(text: str) -> datetime:
    """An aware datetime from the vectors' form."""
    return datetime.fromisoformat(text)
