from reglament.rulebook.models.annexes import Annex
from reglament.rulebook.models.contracts import Contract
from reglament.rulebook.models.editions import (
    UNSIGNED,
    Acquaintance,
    Edition,
    EditionState,
    EditionStep,
    StepKind,
)
from reglament.rulebook.models.printouts import Printout
from reglament.rulebook.models.regimes import RegimePeriod
from reglament.rulebook.models.scopes import Scope
from reglament.rulebook.models.shelf import ShelfMark
from reglament.rulebook.models.wordings import Wording
from reglament.rulebook.models.zones import Zone

__all__ = [
    "UNSIGNED",
    "Acquaintance",
    "Annex",
    "Contract",
    "Edition",
    "EditionState",
    "EditionStep",
    "Printout",
    "RegimePeriod",
    "Scope",
    "ShelfMark",
    "StepKind",
    "Wording",
    "Zone",
]
