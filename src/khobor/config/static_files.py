"""Style sheets, scripts and fonts under names that change with their contents."""

from collections.abc import Iterable, Iterator
from typing import Any

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage

OURS = "khobor/"  # the folder of our own files


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Hashed names, also for what ES modules import; a missing file is no reason to fail a page.

    What readers load is compressed as far as it goes. The hundreds of files of Django's and
    Wagtail's admin are compressed by gzip alone: brotli takes longer for them than all else that a
    new newspaper needs.
    """

    support_js_module_import_aggregation = True
    manifest_strict = False
    uses_brotli = True

    def compress_files(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Write a gzip file beside each file, and a brotli file beside each of our own."""
        ours = {path for path in paths if path.startswith(OURS)}
        for files, self.uses_brotli in ((ours, True), (set(paths) - ours, False)):
            yield from super().compress_files(files)

    def create_compressor(self, **options: Any) -> Compressor:
        """The compressor for the files that are being compressed."""
        return super().create_compressor(use_brotli=self.uses_brotli, **options)
