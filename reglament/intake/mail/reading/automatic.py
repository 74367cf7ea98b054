"""Whether a machine wrote it: automatic answers, lists, receipts, letters of our own that came back."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum

from reglament.intake.mail.reading.headers import Headers
from reglament.intake.mail.reading.parts import Part

OWN_HEADER = "x-reglament-letter"
"""What every letter of a desk of this kind bears."""


class Automatic(StrEnum):
    """What sort of machine; `GENERATED`: it says something new, like a monitor does."""

    NONE = ""
    OWN = "own"
    BOUNCE = "bounce"
    RECEIPT = "receipt"
    OUT_OF_OFFICE = "out-of-office"
    REPLY = "auto-reply"
    LIST = "list"
    GENERATED = "auto-generated"


_OUT_OF_OFFICE = re.compile(
    r"(?:re:\s*)?(?:out of (?:the )?office|вне офиса|нет на месте|отсутствую\b|я в отпуске|в отпуске\b"
    r"|я в командировке|abwesenheit|absence du bureau|on (?:vacation|leave)\b)",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"(?:re:\s*)?(?:автоответ|автоматический ответ|auto(?:matic)?[ -]?(?:reply|response|answer)|auto:"
    r"|automatische antwort|réponse automatique|respuesta automática)",
    re.IGNORECASE,
)
_ANSWERED = ("x-autoreply", "x-autorespond", "x-autoreply-from", "x-autoresponder", "x-mail-autoreply")


def kind(root: Part, subject: str, *, own: Collection[str]) -> Automatic:
    """What sort of machine wrote it; `own` are the addresses of the desk, in lower case."""
    headers = root.headers
    if OWN_HEADER in headers:
        return Automatic.OWN
    if root.type == "multipart/report" and "disposition-notification" in root.kind.get("report-type"):
        return Automatic.RECEIPT
    submitted = headers.text("auto-submitted").lower().partition(";")[0].strip()
    if _OUT_OF_OFFICE.match(subject) or "vacation" in headers.text("auto-submitted").lower():
        return Automatic.OUT_OF_OFFICE
    if _is_answer(headers, submitted, subject):
        return Automatic.REPLY
    if _is_list(headers, own):
        return Automatic.LIST
    bulk = headers.text("precedence").lower() in ("bulk", "junk")
    return Automatic.GENERATED if bulk or submitted not in ("", "no") else Automatic.NONE


def _is_answer(headers: Headers, submitted: str, subject: str) -> bool:
    precedence = headers.text("precedence").lower()
    return (
        submitted == "auto-replied"
        or precedence in ("auto_reply", "auto-reply", "autoreply")
        or any(name in headers for name in _ANSWERED)
        or bool(_REPLY.match(subject))
    )


def _is_list(headers: Headers, own: Collection[str]) -> bool:
    """A list or a mass letter, unless the list is the desk's own address («support@» as a group)."""
    named = f"{headers.text('list-id')} {headers.text('list-post')}".lower()
    if not (named.strip() or "list-unsubscribe" in headers or headers.text("precedence").lower() == "list"):
        return False
    return not any(address in named or address.replace("@", ".") in named for address in own if address)
