from reglament.people.models.absences import Absence
from reglament.people.models.addresses import Address
from reglament.people.models.bases import Base
from reglament.people.models.changes import Change
from reglament.people.models.entrance import Letter, Meter
from reglament.people.models.organisations import Department, Organisation
from reglament.people.models.persons import Person

__all__ = ["Absence", "Address", "Base", "Change", "Department", "Letter", "Meter", "Organisation", "Person"]
