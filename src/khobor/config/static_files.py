"""Style sheets, scripts and fonts under names that change with their contents."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django.contrib.staticfiles.finders import get_finders
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

from khobor import __version__

HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")
OURS = "khobor/"


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Hashed names, also for what ES modules import; a missing file is no reason to fail a page."""

    support_js_module_import_aggregation = True
    manifest_strict = False

    def compress_files(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Compress what browsers ask for: the hashed names.

        Brotli takes seconds for the newsroom's large scripts: they are gzipped, for the few who use
        them and keep them. What readers get is compressed both ways.
        """
        hashed = [path for path in paths if HASHED.search(path)]
        for self.with_brotli in (True, False):
            chosen = [path for path in hashed if path.startswith(OURS) is self.with_brotli]
            yield from super().compress_files(chosen)

    def create_compressor(self, **options: Any) -> Compressor:
        """WhiteNoise's, with brotli or without."""
        return Compressor(use_brotli=self.with_brotli, **options)

    def get_modified_time(self, name: str) -> datetime:
        """Older than any source: `collectstatic` would keep its copy of one restored from before.

        It is asked only when a source has changed (`sources_mark`).
        """
        return datetime.fromtimestamp(0, UTC)


def sources_mark() -> str:
    """Stands for the sources as they are: their names, sizes and times; reads none of them."""
    mark = sha256(__version__.encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            size, changed_at = storage.size(name), storage.get_modified_time(name)
            mark.update(f"{name} {size} {changed_at.timestamp()}\n".encode())
    return mark.hexdigest()
