"""What a person of the portal may do with a ticket, one module for each sort."""

from reglament.portal.acts.act import Act, Call, Sight
from reglament.portal.acts.appeals import ATTENTION, DISPUTE, RATE, is_disputed
from reglament.portal.acts.approving import DECIDE, OVERRULE
from reglament.portal.acts.judging import GRANT, UPHOLD
from reglament.portal.acts.parting import PART
from reglament.portal.acts.result import ACCEPT, REOPEN, RETURN, WITHDRAW
from reglament.portal.acts.verdicts import RULING, VERDICT
from reglament.portal.acts.writing import WRITE

ACTS = (
    WRITE,
    ACCEPT,
    RETURN,
    REOPEN,
    WITHDRAW,
    PART,
    ATTENTION,
    DISPUTE,
    RATE,
    DECIDE,
    OVERRULE,
    GRANT,
    UPHOLD,
    VERDICT,
    RULING,
)

__all__ = ["ACTS", "Act", "Call", "Sight", "is_disputed"]
