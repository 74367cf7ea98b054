"""What this reader may do with an edition that does not hold yet."""

from __future__ import annotations

from dataclasses import dataclass

from reglament.office.circles import HEAD
from reglament.people.policies import DeskRequest, held_roles
from reglament.rulebook.models import Edition, EditionState
from reglament.rulebook.models.editions import asked_of, signer_of


@dataclass(frozen=True, slots=True)
class Rights:
    """Steps that are open to the reader now."""

    edit: bool = False
    agree: bool = False
    object: bool = False
    approve: bool = False
    enact: bool = False

    def allow(self, step: str) -> bool:
        """Whether the step of this name is open."""
        return bool(getattr(self, "edit" if step == "submit" else step, False))


def rights_of(request: DeskRequest, row: Edition) -> Rights:
    """The head writes and enacts; whoever is asked agrees or objects; the signer signs.

    Where the edition names no role that signs it, the head does.
    """
    head, roles = HEAD.holds(request), held_roles(request)
    if row.state == EditionState.DRAFT:
        return Rights(edit=head)
    if row.state == EditionState.ON_APPROVAL:
        edition = row.read()
        signer = signer_of(edition)
        signs = signer in roles if signer else head
        asked = head or bool(asked_of(edition) & roles)
        return Rights(agree=asked, object=asked, approve=signs or request.user.is_administrator)
    return Rights(object=head, enact=head) if row.state == EditionState.APPROVED else Rights()
