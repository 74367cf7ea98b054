"""What the access matrix tries at the entrance."""

from reglament.people import letters
from reglament.people.letters import Secrets
from reglament.people.models import Person
from tests.access.registry import Sample, World, populate, sample


@populate
def a_letter(world: World) -> None:
    """A log-in letter for Рыжова."""

    letters.ask("Рыжова")
    letters.answer_waiting(lambda letter: world.made.update(letter=letter))


@sample("login-letter")
def letter(world: World, viewer: Person) -> Sample:
    """A link is for whoever has it."""
    sent: Secrets = world.made["letter"]
    return Sample(own={"token": sent.token}, other=None)
