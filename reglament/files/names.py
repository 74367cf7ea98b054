"""File names that come from outside: kept only to be shown, never to be a path."""

import re
import unicodedata

LONGEST = 180
_FORBIDDEN = re.compile(r'[<>:"|?*]')
# Windows opens a device when a file of this name is double-clicked, whatever its extension
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def clean(name: str, *, otherwise: str = "файл") -> str:
    """The name as it may be shown and saved: no directories, no invisible or reversing characters.

    Normalised first and checked afterwards: CVE-2026-28289 began with a zero-width space that was removed
    after the check. Cleaning twice changes nothing. `otherwise` is the name of a file that has none left.
    """
    visible = "".join(
        char for char in unicodedata.normalize("NFC", name) if unicodedata.category(char) not in _INVISIBLE
    )
    last = re.split(r"[/\\]", visible)[-1]
    plain = _trim(_FORBIDDEN.sub("_", last))
    if _DEVICE.fullmatch(plain):
        plain = f"_{plain}"
    return _trim(_shorten(plain)) or otherwise


def extension(name: str) -> str:
    """The extension in lower case with its dot, or an empty string."""
    _stem, dot, last = name.rpartition(".")
    return f".{last.lower()}" if dot and re.fullmatch(r"[A-Za-z0-9]{1,10}", last) else ""


def _trim(name: str) -> str:
    # Windows drops dots and spaces at the end; a dot at the front hides the file elsewhere
    return " ".join(unicodedata.normalize("NFC", name).split()).strip(". ")


def _shorten(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    end = extension(name)
    return name[: LONGEST - len(end)] + end
