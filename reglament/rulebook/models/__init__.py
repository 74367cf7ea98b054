from reglament.rulebook.models.annexes import Annex
from reglament.rulebook.models.contracts import Contract
from reglament.rulebook.models.editions import Edition, EditionState
from reglament.rulebook.models.scopes import Scope
from reglament.rulebook.models.shelf import ShelfMark
from reglament.rulebook.models.zones import Zone

__all__ = ["Annex", "Contract", "Edition", "EditionState", "Scope", "ShelfMark", "Zone"]
