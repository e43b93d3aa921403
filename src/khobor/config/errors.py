"""What can be wrong with the folder of a newspaper or with its settings."""

from khobor.errors import KhoborError


class NotANewspaper(KhoborError):
    """No `khobor.toml` here."""

    code = "not-a-newspaper"
    sentence = "{folder} is not the folder of a newspaper."
    hint = "Make one with `khobor new FOLDER`, or name one with --paper FOLDER."


class NotADemo(KhoborError):
    """The demo is to be made where a real newspaper is."""

    code = "not-a-demo"
    sentence = "{folder} holds a newspaper of its own; the demo would write over it."
    hint = "Name another folder: khobor demo FOLDER"


class SecretMissing(KhoborError):
    """The secret key is not there, or not for us to read."""

    code = "secret-missing"
    sentence = "The secret key of this newspaper cannot be read: {file}."
    hint = (
        "Give the file to the user that runs khobor, or make a new one (everybody must log in "
        "again): (umask 077; python3 -c 'import secrets; print(secrets.token_urlsafe(48))' "
        "> {file})"
    )


class WrongSetting(KhoborError):
    """A setting is unknown or has a value that cannot be."""

    code = "wrong-setting"
    sentence = "The setting {name} is wrong: {reason}."
    hint = "docs/settings.md lists every setting; mend khobor.toml or the variable KHOBOR_…"


class WrongMailServer(KhoborError):
    """The address of the mail server cannot be read."""

    code = "wrong-mail-server"
    sentence = "mail_url is not an address of a mail server: {reason}."
    hint = "Use smtp+starttls://USER:PASSWORD@HOST or smtps://USER:PASSWORD@HOST, or leave it out."


class PurgeFailed(KhoborError):
    """The CDN was not told, or did not do it."""

    code = "purge-failed"
    sentence = "The CDN did not let go of changed pages: {reason}"
    hint = "Check cdn and cdn_options; it is tried again until it works."


class WrongDatabase(KhoborError):
    """The database address is neither SQLite nor PostgreSQL."""

    code = "wrong-database"
    sentence = "{url} is not an address of a database that Khobor knows."
    hint = "Use sqlite:///FILE or postgres://USER:PASSWORD@HOST/NAME."


class DriverMissing(KhoborError):
    """PostgreSQL is wanted, and Python cannot speak to it."""

    code = "driver-missing"
    sentence = "The database is PostgreSQL, and the Python package psycopg is not installed."
    hint = "Install it beside khobor: pip install 'psycopg[binary]'"


class DatabaseUnreachable(KhoborError):
    """Nobody answers at the database's address."""

    code = "database-unreachable"
    sentence = "No PostgreSQL answers at {server}: {reason}."
    hint = (
        "Check host and port in database_url, that the server runs (pg_lsclusters), and that no "
        "firewall stands between."
    )


class WrongLogin(KhoborError):
    """The database does not know this user or this password."""

    code = "wrong-login"
    sentence = "PostgreSQL at {server} does not let {user} in: {reason}."
    hint = (
        "Check user and password in database_url; write @ : / % in a password as %40 %3A %2F %25. "
        "To make the user: sudo -u postgres createuser --pwprompt NAME"
    )


class DatabaseMissing(KhoborError):
    """The server is there, the database is not."""

    code = "database-missing"
    sentence = "PostgreSQL at {server} has no database {name}."
    hint = (
        "Make it: sudo -u postgres createdb --owner={user} --encoding=UTF8 --locale=C.UTF-8 "
        "--template=template0 {name}"
    )


class DatabaseRefused(KhoborError):
    """The server answers, and says no."""

    code = "database-refused"
    sentence = "PostgreSQL at {server} refuses: {reason}."
    hint = "Check database_url and the server's pg_hba.conf; docs/postgresql.md tells more."


class DatabaseNotUtf8(KhoborError):
    """A database that cannot hold Bangla as text."""

    code = "database-not-utf8"
    sentence = "The database {name} is encoded as {encoding}, which cannot keep Bangla."
    hint = (
        "Make another: sudo -u postgres createdb --owner={user} --encoding=UTF8 --locale=C.UTF-8 "
        "--template=template0 NAME"
    )


class DatabaseReadOnly(KhoborError):
    """A database in which no table can be made."""

    code = "database-read-only"
    sentence = "{user} may not make tables in the database {name}."
    hint = (
        'Give it to that user: sudo -u postgres psql -c \'ALTER DATABASE "{name}" OWNER TO '
        '"{user}"\'. If the server is a standby, name the primary in database_url.'
    )


class ReloaderMissing(KhoborError):
    """Restarting on changes is asked for, and nothing watches the files."""

    code = "reloader-missing"
    sentence = "`--reload` needs the Python package watchfiles, which is not installed."
    hint = "Install it beside khobor: pip install watchfiles"
