"""The one command: `khobor new`, `demo`, `serve`, `import`, `doctor`."""

from khobor.cli.main import run

__all__ = ["run"]
