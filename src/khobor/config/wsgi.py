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
gc.collect()
gc.freeze()
