"""What can be wrong with the folder of a newspaper or with its settings."""

from khobor.errors import KhoborError


class NotANewspaper(KhoborError):
    """No `khobor.toml` here."""

    code = "not-a-newspaper"
    sentence = "{folder} is not the folder of a newspaper."
    hint = "Make one with `khobor new FOLDER`, or name one with --paper FOLDER."


class WrongSetting(KhoborError):
    """A setting is unknown or has a value that cannot be."""

    code = "wrong-setting"
    sentence = "The setting {name} is wrong: {reason}."
    hint = "docs/settings.md lists every setting; mend khobor.toml or the variable KHOBOR_…"


class WrongDatabase(KhoborError):
    """The database address is neither SQLite nor PostgreSQL."""

    code = "wrong-database"
    sentence = "{url} is not an address of a database that Khobor knows."
    hint = "Use sqlite:///FILE or postgres://USER:PASSWORD@HOST/NAME."
