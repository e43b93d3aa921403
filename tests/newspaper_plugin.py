"""Makes the newspaper that Django's settings need, before pytest-django reads them."""

import os
import tempfile
from pathlib import Path

from khobor.config.newspaper import make_folder

if "KHOBOR_PAPER" not in os.environ:
    folder = Path(tempfile.mkdtemp(prefix="khobor-tests-"))
    make_folder(folder, name="পরীক্ষার কাগজ")
    os.environ["KHOBOR_PAPER"] = str(folder)
