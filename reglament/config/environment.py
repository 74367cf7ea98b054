"""What the environment says about this desk, read once and checked; the standard library only.

Every variable is listed in docs/operations.md. A value that cannot be understood stops the start.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from reglament.config.errors import OperationError
from reglament.config.speech import gettext as _

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
TRUE, FALSE = ("1", "yes", "true", "on"), ("0", "no", "false", "off")


class SettingError(OperationError):
    """A variable whose value cannot be used; the text names it and says what would do."""


@dataclass(frozen=True)
class Environment:
    """Reads variables by name."""

    values: Mapping[str, str]

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no; `default` if nothing is said. Raises SettingError."""
        text = self.values.get(name, "").strip().lower()
        if not text:
            return default
        if text not in TRUE + FALSE:
            raise SettingError(_("%(name)s=%(text)r — ни yes, ни no.", name=name, text=text))
        return text in TRUE

    def number(self, name: str, default: int, least: int = 1) -> int:
        """A whole number. Raises SettingError."""
        text = self.values.get(name, "").strip()
        if not text:
            return default
        if not text.isdecimal() or int(text) < least:
            raise SettingError(
                _("%(name)s=%(text)r — не целое число от %(least)s.", name=name, text=text, least=least)
            )
        return int(text)

    def words(self, name: str) -> list[str]:
        """A list separated by commas."""
        return [word.strip() for word in self.values.get(name, "").split(",") if word.strip()]

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, "").strip() or default

    def data(self) -> Path:
        """The desk's data directory; an absolute path."""
        named = self.text("REGLAMENT_DATA")
        return Path(named).expanduser().absolute() if named else default_data()


def current() -> Environment:
    return Environment(os.environ)


def default_data() -> Path:
    """Where the platform keeps a user's application data."""
    import platformdirs  # not at the top: the commands of the engine start without it

    return Path(platformdirs.user_data_dir("reglament", appauthor=False))


def database_parameters(url: str, variable: str = "DATABASE_URL") -> dict[str, str]:
    """The parts of a PostgreSQL address. Raises SettingError for another kind of address."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        example = "postgresql://user:password@host:5432/database"
        raise SettingError(
            _(
                "%(variable)s должен быть вида %(example)s: база данных — только PostgreSQL.",
                variable=variable,
                example=example,
            )
        )
    named = {
        "host": parts.hostname or "",
        "port": str(parts.port or ""),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "dbname": unquote(parts.path.lstrip("/")),
    }
    found = {key: value for key, value in named.items() if value} | dict(parse_qsl(parts.query))
    if "dbname" not in found:
        raise SettingError(_("%(variable)s не называет базу данных.", variable=variable))
    return found
