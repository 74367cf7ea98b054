"""What the person can do with a ticket now: a few buttons, the rest in a menu, what is closed with why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from reglament.desk.speech import Speech
from reglament.desk.verbs.deviating import deviating_verbs
from reglament.desk.verbs.disputing import DECISION, RETURN, disputing_verbs
from reglament.desk.verbs.joining import joining_verbs
from reglament.desk.verbs.moving import move_verbs
from reglament.desk.verbs.owing import CALL, owing_verbs
from reglament.desk.verbs.permitting import PERMISSION, permitting_verbs
from reglament.desk.verbs.relieving import CODE, is_owed, relieving_verbs
from reglament.desk.verbs.sorting import sorting_verb
from reglament.desk.verbs.telling import telling_verbs
from reglament.desk.verbs.topics import topic_verbs
from reglament.desk.verbs.verb import Verb
from reglament.desk.verbs.verdicts import VERDICT, verdict_verbs

BUTTONS = 4
LEADS_ON = (
    "check",
    "play",
    "user-plus",
    "hand-thumb-up",
    "chat-bubble-left",
    "question-mark-circle",
    "scale",
)
REST = len(LEADS_ON) + 1


@dataclass(frozen=True)
class Offer:
    """A verb as a link to its form."""

    label: str
    href: str
    icon: str
    key: str = ""
    why_not: str = ""
    danger: bool = False


@dataclass(frozen=True)
class Offers:
    """Buttons in sight, the rest that is open, and what is closed. `ways`: some move is closed, say why."""

    buttons: Sequence[Offer]
    menu: Sequence[Offer]
    closed: Sequence[Offer]


def verbs(speech: Speech) -> Iterator[Verb]:
    """Every verb that makes sense for this ticket and this person, the closed ones included."""
    if speech.look.ticket.is_history:
        return
    if sorting := sorting_verb(speech):
        yield sorting
    yield from move_verbs(speech)
    yield from relieving_verbs(speech)
    yield from telling_verbs(speech)
    yield from permitting_verbs(speech)
    yield from owing_verbs(speech)
    yield from disputing_verbs(speech)
    yield from topic_verbs(speech)
    yield from verdict_verbs(speech)
    yield from deviating_verbs(speech)
    yield from joining_verbs(speech)


def find(speech: Speech, code: str) -> Verb | None:
    """The verb of an address."""
    return next((verb for verb in verbs(speech) if verb.code == code), None)


def offers(speech: Speech, suffix: str) -> Offers:
    """The verbs sorted: what leads on is in sight, what is rare in the menu."""
    found = list(verbs(speech))
    opened = sorted((verb for verb in found if verb.is_open), key=lambda verb: _rank(speech, verb))
    base = reverse("desk:verb", args=[speech.look.ticket.number, "x"]).removesuffix("x/")
    seen = [verb for verb in opened if _rank(speech, verb) < REST][:BUTTONS]
    return Offers(
        buttons=[_offer(base, verb, suffix) for verb in seen],
        menu=[_offer(base, verb, suffix) for verb in opened if verb not in seen],
        closed=[_offer(base, verb, suffix) for verb in found if not verb.is_open],
    )


def _rank(speech: Speech, verb: Verb) -> int:
    """0: what must be done now; then what usually leads on, in this order; then the rest."""
    if verb.code == "classification":
        return REST if speech.look.standing.triaged else 0
    if verb.code.startswith("move-"):
        return LEADS_ON.index(verb.icon) + 1 if verb.icon in LEADS_ON else REST
    if verb.code == CODE:
        return 1 if is_owed(speech) else REST
    if verb.code == PERMISSION:
        return 1 if speech.look.undecided else REST
    if verb.code == "call":
        return 1 if speech.look.ticket.call_due_at else REST
    return 1 if verb.code in ("attention", "dispute", CALL, DECISION, RETURN, VERDICT) else REST


def _offer(base: str, verb: Verb, suffix: str) -> Offer:
    return Offer(
        label=f"{verb.label}…",
        href=f"{base}{verb.code}/{suffix}",
        icon=verb.icon,
        key=verb.key,
        why_not=verb.why_not or "",
        danger=verb.danger,
    )
