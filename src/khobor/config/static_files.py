"""Style sheets, scripts and fonts under names that change with their contents."""

from collections.abc import Iterable, Iterator

from whitenoise.storage import CompressedManifestStaticFilesStorage

OURS = ("desk/", "paper/")  # readers load the one, editors the other with every page


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Hashed names, also for what ES modules import; a missing file is no reason to fail a page.

    Our own files are compressed. The 400 that Django's and Wagtail's admin bring take half of the
    time that a new newspaper needs, for the handful that a newsroom's browsers load once.
    """

    support_js_module_import_aggregation = True
    manifest_strict = False

    def compress_files(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Write a gzip and a brotli file beside each of our own files."""
        ours = [path for path in paths if path.startswith(OURS)]
        found: Iterator[tuple[str, str]] = super().compress_files(ours)
        return found
