"""Makers of import files for tests."""

import json
import struct
import zlib
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from khobor.exchange.import_stories import import_stories


def line(**fields: Any) -> bytes:
    """A line of story JSONL that imports, unless a field is wrong."""
    row: dict[str, Any] = {
        "source_id": "old-1",
        "headline": "হাওরে আগাম ধান কাটা শুরু",
        "body": "কৃষকেরা খুশি।\nফলন ভালো।",
        "section": "কৃষি",
        "byline": "মিতালী রায়",
        "published_at": "2025-04-09T19:27:00+06:00",
    }
    row |= fields
    kept = {name: value for name, value in row.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False).encode("utf-8", "backslashreplace")


def imported(folder: Path, *lines: bytes) -> list[dict[str, Any]]:
    """Import these lines; the lines of the report."""
    run(folder, *lines)
    return [json.loads(row) for row in (folder / "report.jsonl").read_text("utf-8").splitlines()]


def run(folder: Path, *lines: bytes) -> Counter[str]:
    """Import these lines; how many had each outcome."""
    path = folder / "stories.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    return import_stories(path, report=folder / "report.jsonl")


def jpeg(*, width: int = 640, height: int = 480) -> bytes:
    """A real picture."""
    written = BytesIO()
    Image.new("RGB", (width, height), (120, 40, 30)).save(written, "JPEG")
    return written.getvalue()


def png_header(*, width: int, height: int) -> bytes:
    """A PNG that claims a size and has nothing behind it."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    check = struct.pack(">I", zlib.crc32(head))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + check
