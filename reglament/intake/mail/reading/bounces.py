"""Which letter of ours did not arrive, at whom and why: RFC 3464 reports, and servers that write in prose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reglament.intake.mail.reading import addresses, cleaning, headers, words
from reglament.intake.mail.reading.headers import Headers
from reglament.intake.mail.reading.parts import Part

_ID = re.compile(r"(?im)^[> \t]*message-id:\s*<([^<>\s\"]{1,900})>")
_PROSE = re.compile(
    r"undeliver|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system)"
    r"|returned mail|failure notice|не\s*удалось доставить|недоставлен|сообщение не доставлено"
    r"|не может быть доставлен|возврат письма",
    re.IGNORECASE,
)
_DAEMON = re.compile(r"(?i)^(?:mailer-daemon|postmaster|mail-daemon|no-?reply-?bounces?|mdaemon)(?:@|$)")
_ADDRESS = re.compile(r"<([^<>\s@]{1,64}@[^<>\s@]{1,253})>")
MOST = 50


@dataclass(frozen=True, slots=True)
class Failed:
    """One recipient: `action` is failed, delayed, …; `status` like 5.1.1; `why` in the server's words."""

    recipient: str
    action: str
    status: str
    why: str

    @property
    def is_lasting(self) -> bool:
        """The server will not try again."""
        return self.action == "failed" or (not self.action and not self.status.startswith("4"))


@dataclass(frozen=True, slots=True)
class Bounce:
    """`message_id` of the letter that did not arrive, "" where the report does not say."""

    message_id: str
    recipients: tuple[Failed, ...]

    @property
    def is_lasting(self) -> bool:
        """Some recipient will never get it."""
        return any(each.is_lasting for each in self.recipients) or not self.recipients


def read(root: Part, subject: str, text: str) -> Bounce | None:
    """The report, if the mail is one."""
    reports = [
        part
        for part in root.walk()
        if part.type in ("message/delivery-status", "message/global-delivery-status")
    ]
    if reports:
        failed = [each for report in reports for each in _recipients(report)]
        return Bounce(_original_id(root, text), tuple(failed[:MOST]))
    if _is_prose(root.headers, subject):
        return Bounce(_original_id(root, text), tuple(_named(root.headers, text)[:MOST]))
    return None


def _recipients(report: Part) -> list[Failed]:
    """The groups of fields behind the first, one for each recipient."""
    found = []
    body = report.content()[0].replace(b"\r\n", b"\n")
    for group in re.split(rb"\n[ \t]*\n", body[:200_000].strip())[: MOST + 1]:
        fields, _ = headers.split(group + b"\n\n")
        whom = fields.get("final-recipient") or fields.get("original-recipient")
        if whom:
            address = addresses.bare(whom.decode("utf-8", "replace").rpartition(";")[2])
            status = fields.text("status").split()[:1]
            why = words.decode(fields.get("diagnostic-code")).partition(";")[2].strip()
            found.append(
                Failed(address, fields.text("action").lower(), "".join(status), cleaning.line(why, 500))
            )
    return found


def _is_prose(mail: Headers, subject: str) -> bool:
    """No sender to answer to, or one that is a daemon, and a subject that says it."""
    sender = next((box.address for box in addresses.read(mail.get("from"))), "")
    nobody = mail.get("return-path").strip() == b"<>" or bool(_DAEMON.match(sender))
    return (nobody and bool(_PROSE.search(subject))) or "x-failed-recipients" in mail


def _named(mail: Headers, text: str) -> list[Failed]:
    whom = [box.address for box in addresses.read(mail.get("x-failed-recipients"))]
    whom = whom or list(dict.fromkeys(_ADDRESS.findall(text[:20_000])))[:1]
    why = next(
        (row.strip() for row in text.split("\n") if re.search(r"\b[45]\d\d[ -]|\b[45]\.\d\.\d", row)), ""
    )
    status = re.search(r"\b([45]\.\d{1,3}\.\d{1,3})\b", why)
    return [
        Failed(address, "", status[1] if status else "", cleaning.line(why, 500))
        for address in whom
        if address
    ]


def _original_id(root: Part, text: str) -> str:
    """Out of the letter returned, or its headers, or the prose."""
    for part in root.walk():
        if part.type == "message/rfc822" and part.children:
            returned = part.children[0].headers.get("message-id")
        elif part.type in ("text/rfc822-headers", "message/rfc822-headers"):
            returned = headers.split(part.content()[0])[0].get("message-id")
        else:
            continue
        if match := re.search(rb"<([^<>\s\"]{1,900})>", returned):
            return match[1].decode("ascii", "replace")
    found = _ID.search(text[:200_000])
    return found[1] if found else ""
