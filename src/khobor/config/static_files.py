"""Style sheets, scripts and fonts under names that change with their contents."""

from datetime import UTC, datetime
from hashlib import sha256

from django.contrib.staticfiles.finders import get_finders
from whitenoise.storage import CompressedManifestStaticFilesStorage

from khobor import __version__


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Hashed names, also for what ES modules import; a missing file is no reason to fail a page."""

    support_js_module_import_aggregation = True
    manifest_strict = False

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
