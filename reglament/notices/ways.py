"""By which way an occasion reaches people: as the edition says of it, by the channels that it uses."""

from __future__ import annotations

from dataclasses import dataclass

from reglament import engine
from reglament.engine import Delivery, Notice
from reglament.tickets.channels import is_mail, is_page


@dataclass(frozen=True, slots=True)
class Way:
    """`on_page`: it stands among one's news as well; else it is told by the letter alone."""

    delivery: Delivery
    on_page: bool


def way_of(rules: engine.Rules, event: Notice) -> Way | None:
    """How this event is told under the edition; None: by no channel, it only stands on the ticket's page.

    Letters leave only where mail is a channel of notices; where it is not, what would be a letter is told on
    the page. An edition that names no channel of notices uses both, one that names neither keeps the page.
    """
    named = rules.policies.notice_channels
    by_mail = not named or any(map(is_mail, named))
    on_page = not named or any(map(is_page, named)) or not by_mail
    wanted = rules.policies.notices.get(event, Delivery.PAGE)
    if wanted is Delivery.PAGE or not by_mail:
        return Way(Delivery.PAGE, on_page=True) if on_page else None
    return Way(wanted, on_page)
