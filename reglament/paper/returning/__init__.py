"""Our document back from the lawyer: what was changed, clause by clause, and taken over one by one."""

from reglament.paper.returning.accepting import Refusal, accepted
from reglament.paper.returning.changes import Change, Sort
from reglament.paper.returning.printing import Printed, changes_in, printed_of

__all__ = ["Change", "Printed", "Refusal", "Sort", "accepted", "changes_in", "printed_of"]
