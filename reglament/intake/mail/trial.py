"""What would be made of a mail, told without a database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reglament.intake.mail import wording
from reglament.intake.mail.reading import presenting
from reglament.intake.mail.reading.judging import Outcome, Verdict, Why, judge
from reglament.intake.mail.reading.limits import TooMuch
from reglament.intake.mail.reading.mail import Mail
from reglament.intake.mail.reading.understanding import Reader, understand

Prove = Callable[[str], int | None]


@dataclass(frozen=True, slots=True)
class Trial:
    """A mail and its verdict; `mail` None and `limit` set where it could not be taken apart."""

    verdict: Verdict
    mail: Mail | None
    limit: str = ""

    @property
    def why(self) -> str:
        """The reason in words."""
        return wording.reason(self.verdict, self.limit)

    def as_data(self) -> presenting.Data:
        """For JSON."""
        if self.mail is None:
            return {**presenting.of_verdict(self.verdict, self.why), "problems": [self.limit]}
        return presenting.as_data(self.mail, self.verdict, self.why)


def tried(raw: bytes, reader: Reader, proof: Prove) -> Trial:
    """Read a mail and judge it by what itself proves."""
    try:
        mail = understand(raw, reader)
    except TooMuch as error:
        return Trial(Verdict(Outcome.PARKED, Why.UNREADABLE), None, error.what)
    return Trial(judge(mail, proof), mail)
