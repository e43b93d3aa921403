"""Writes docs/settings.md from the fields of `Newspaper`."""

from pathlib import Path

from pydantic_core import PydanticUndefined

from khobor.config.newspaper import Newspaper

PAGE = Path(__file__).parents[1] / "docs" / "settings.md"
HEAD = """# Settings

Written by `scripts/write_settings_page.py`. A setting stands in `khobor.toml` in the newspaper's
folder, or in the environment under the name in the last column, which wins. What is not listed here
is refused.

| setting | default | what it does | environment |
|---|---|---|---|
"""


def settings_page() -> str:
    """The page as it should stand in docs/."""
    rows = []
    for name, field in Newspaper.model_fields.items():
        if field.default is PydanticUndefined:
            continue
        default = str(field.default).lower() if isinstance(field.default, bool) else field.default
        rows.append(f"| `{name}` | `{default}` | {field.description} | `KHOBOR_{name.upper()}` |")
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PAGE.write_text(settings_page(), "utf-8")
