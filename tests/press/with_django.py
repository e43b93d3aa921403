"""Sets Django up in a process that imports it."""

import django

django.setup()
