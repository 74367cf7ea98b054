"""Every role that decides is held, and has a deputy; the rota is not one person alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .deciding import deciding_roles
from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Only with annexes: the norm names no persons."""
    if checked.annexes is None or not checked.annexes.people:
        return
    held = Counter(role for person in checked.annexes.people.values() for role in person.roles)
    on_rota = {role: len(rota.people) for role, rota in checked.annexes.rotas.items()}
    for role, clauses in deciding_roles(checked.edition).items():
        declared = checked.edition.roles.named[role]
        holders = held[role] + on_rota.get(role, 0)
        values = {"role": declared.name.both, "clauses": ", ".join(clauses)}
        if holders == 0:
            yield checked.error("nobody_holds", "roles", role, clause=declared.clause, **values)
        elif holders == 1 and not checked.annexes.deputies.get(role):
            yield checked.warning("no_deputy", "roles", role, clause=declared.clause, **values)
    for role, people in on_rota.items():
        if people == 1:
            yield checked.warning("rota_alone", "roles", role)
