"""What selection needs, for the pages that show what it chose."""

from tests.selection.conftest import follow, keeper, searching

__all__ = ["follow", "keeper", "searching"]
