"""The key that signs sessions and links: a file of its own, outside the database and its backups."""

import secrets
from pathlib import Path

from reglament.config.database.access import write_secret

FILE = "secret-key"


def read(data: Path) -> str:
    """The key of this data directory, or "" before its first start."""
    try:
        return (data / FILE).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""


def ensure(data: Path) -> None:
    """Write a key if there is none."""
    if not read(data):
        write_secret(data / FILE, secrets.token_urlsafe(50) + "\n")
