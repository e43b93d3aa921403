"""Style sheets, scripts and fonts under names that change with their contents."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Hashed names, also for what ES modules import; a missing file is no reason to fail a page."""

    support_js_module_import_aggregation = True
    manifest_strict = False
