"""What our own mail server found out about the sender (RFC 8601), and whether it speaks for the From address.

Only the topmost Authentication-Results that bears our server's name is believed: below it anybody writes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reglament.intake.mail.reading.headers import Headers

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)("@?|)', re.DOTALL)
_SAFE = re.compile(r"[\w.@+-]*")
_COMMENT = re.compile(r"\([^()]*\)")
_RESULT = re.compile(r"^\s*(dmarc|dkim|spf)\s*=\s*([a-z]+)(.*)$", re.IGNORECASE | re.DOTALL)
_PROPERTY = re.compile(r"(header\.[di]|smtp\.mailfrom)\s*=\s*([^\s;]{1,320})", re.IGNORECASE)
PASSED, FAILED, UNKNOWN = "passed", "failed", "unknown"


@dataclass(frozen=True, slots=True)
class Authenticity:
    """`verdict` on the From address; `why` in the words of the server («dmarc=pass»)."""

    verdict: str = UNKNOWN
    why: str = ""

    @property
    def is_proven(self) -> bool:
        """The domain of the sender stands for the letter."""
        return self.verdict == PASSED


def read(headers: Headers, domain: str, server: str) -> Authenticity:
    """What the server of this name says about a From address of this domain; "" for no server known."""
    if not server or not domain:
        return Authenticity()
    for raw in headers.all("authentication-results"):
        text = _QUOTED.sub(_unquoted, raw.decode("ascii", "replace"))
        if '"' in text:
            return Authenticity()  # nobody can tell what is quoted
        name, _, rest = _COMMENT.sub(" ", text).partition(";")
        if name.lower().split()[:1] == [server.lower()]:
            return _judge(rest, domain.lower())
    return Authenticity()


def _unquoted(quoted: re.Match[str]) -> str:
    """A sender may quote what looks like a result, or an address, before the @ of his own."""
    content, end = quoted.groups()
    if end == '"@':
        return "_@"
    if not end:
        return '"'
    return content if _SAFE.fullmatch(content) else "_"


def _judge(results: str, domain: str) -> Authenticity:
    failed = ""
    passed = ""
    for method, result, properties in _results(results):
        said = f"{method}={result}"
        if method == "dmarc":
            if result in ("pass", "bestguesspass"):
                return Authenticity(PASSED, said)
            failed = said if result in ("fail", "reject", "quarantine") else failed
        elif result == "pass" and _stands_for(properties, domain):
            passed = passed or said
    if failed:
        return Authenticity(FAILED, failed)
    return Authenticity(PASSED, passed) if passed else Authenticity()


def _results(text: str) -> list[tuple[str, str, dict[str, str]]]:
    found = []
    for piece in text[:20_000].split(";"):
        if match := _RESULT.match(piece):
            properties = {name.lower(): value.lower() for name, value in _PROPERTY.findall(match[3])}
            found.append((match[1].lower(), match[2].lower(), properties))
    return found


def _stands_for(properties: dict[str, str], domain: str) -> bool:
    """The domain that passed is that of the From address, or one above or below it (relaxed alignment)."""
    for value in properties.values():
        own = value.rpartition("@")[2].rstrip(".")
        if own.count(".") >= 1 and (
            own == domain or domain.endswith(f".{own}") or own.endswith(f".{domain}")
        ):
            return True
    return False
