"""«Северный путь» with its edition in force: what the tests of rulebook, tickets and notices stand on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from reglament.people import organisations, persons
from reglament.people.models import Organisation, Person
from reglament.people.names import FullName
from reglament.people.persons import Particulars
from reglament.rulebook.enacting import Draft, enact, read_draft
from reglament.rulebook.models import Edition

EXAMPLES = Path(__file__).parents[2] / "examples"
ENACTED = datetime(2026, 2, 1, tzinfo=UTC)
WEDNESDAY = datetime(2026, 3, 18, 7, 0, tzinfo=UTC)  # 10:00 in Moscow, the desk works till 18:00


def after(hours: float = 0, *, days: float = 0) -> datetime:
    """An instant so long after Wednesday 10:00."""
    return WEDNESDAY + timedelta(hours=hours, days=days)


@cache
def sample() -> Draft:
    """The edition «тысяча пользователей» with its annexes."""
    folder = EXAMPLES / "thousand-users"
    annexes = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    return read_draft((EXAMPLES / "thousand-users.yaml").read_text("utf-8"), "thousand-users.yaml", annexes)


def put_in_force() -> Edition:
    """Enact the sample; whom its register names becomes a person of the desk."""
    return enact(sample(), by=None, at=ENACTED)


def person(key: str) -> Person:
    """Somebody of the cast."""
    return Person.objects.get(key=key)


def author(name: str = "Рябова", company: Organisation | None = None) -> Person:
    """Somebody who only writes to the desk."""
    house = Organisation.objects.filter(name="ООО «Северный путь»").first()
    company = company or house or organisations.register("Северный путь", by=None, at=ENACTED)
    particulars = Particulars(organisation=company)
    return persons.enrol(name, FullName(name, "Анна"), by=None, at=ENACTED, particulars=particulars)
