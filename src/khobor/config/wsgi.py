"""The WSGI application that the server runs."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "khobor.config.settings")

django_application = get_wsgi_application()

from khobor.config.newspaper import load  # noqa: E402
from khobor.config.serving import serve  # noqa: E402

application = serve(load(), django_application)

# What has been made until now stays: the collector need not look through it while readers wait.
# What comes after it (pages in memory) it would look through whole every few seconds, since it
# compares with what it knows, which is nothing now: so it waits for more (docs/performance.md).
gc.collect()
gc.freeze()
gc.set_threshold(10_000, 20, 50)
