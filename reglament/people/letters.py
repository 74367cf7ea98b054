"""Letters that let a person in: asked for alike by known and unknown, used once, dead within the hour.

The web request only writes down what was typed; whether anybody is behind it is found out by the worker. So
the time of the answer tells nothing about who exists.
"""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now
from django.utils.crypto import constant_time_compare, salted_hmac

from reglament.people import addresses
from reglament.people.models import Address, Letter, Person

LIFETIME = timedelta(hours=1)
WRONG_CODES = 6
_KEPT = timedelta(days=7)


@dataclass(frozen=True)
class Secrets:
    """What the letter must say: `token` goes into the link, `code` is typed into the browser that asked."""

    person: Person
    address: Address
    token: str
    code: str


Sender = Callable[[Secrets], None]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _code_hash(letter: Letter, code: str) -> str:
    # eight digits are quickly tried by whoever steals the table, hence a key that is not in it
    return salted_hmac(f"people.letter.{letter.pk}", code, algorithm="sha256").hexdigest()


def ask(identifier: str) -> str:
    """Write down that a letter is wanted. Returns the secret that ties the code to the asking browser."""
    browser = secrets.token_urlsafe(32)
    Letter.objects.create(identifier=identifier.strip()[:340], browser_hash=_sha256(browser))
    return browser


def answer_waiting(sender: Sender, *, limit: int = 50) -> int:
    """Answer the requests that wait: `sender` stores the letter that is to leave. Returns how many.

    The hashes and the letter are stored in one transaction: no letter without its hash, no hash without its
    letter. A request that fails waits for the next round and stops no other; the failures are raised together
    at the end.
    """
    failures: list[Exception] = []
    waiting = list(_waiting().values_list("pk", flat=True)[:limit])
    for pk in waiting:
        try:
            _answer(pk, sender)
        except Exception as failure:  # whatever the sender's trouble is, the next letter may be free of it
            failures.append(failure)
    if failures:
        raise ExceptionGroup("log-in letters could not be written", failures)
    return len(waiting)


def _waiting() -> QuerySet[Letter]:
    return Letter.objects.filter(handled_at=None, asked_at__gt=Now() - LIFETIME).order_by("pk")


@transaction.atomic
def _answer(pk: int, sender: Sender) -> None:
    letter = _waiting().select_for_update(skip_locked=True).filter(pk=pk).first()
    if letter is None:  # another worker has it
        return
    person = addresses.claimed(letter.identifier)
    address = addresses.letter_box(person, letter.identifier) if person is not None else None
    if person is not None and address is not None:
        token, code = secrets.token_urlsafe(32), f"{secrets.randbelow(10**8):08d}"
        letter.person, letter.state = person, person.entrance_state()
        letter.token_hash, letter.code_hash = _sha256(token), _code_hash(letter, code)
        sender(Secrets(person, address, token, code))
    letter.identifier = ""  # a stranger's address is not ours to keep
    letter.handled_at = Now()
    letter.save()


def _alive() -> Q:
    return Q(used_at=None, asked_at__gt=Now() - LIFETIME)


def is_open(token: str) -> bool:
    """Whether the link with this token may still be used; looking changes nothing."""
    return Letter.objects.filter(_alive(), token_hash=_sha256(token)).exists()


def redeem_link(token: str) -> Person | None:
    """Use up the link with this token. Returns whom it lets in, nobody for a dead or unknown one."""
    return _redeem(Q(token_hash=_sha256(token)))


def redeem_code(browser: str, code: str) -> Person | None:
    """Use up the code of the letter that this browser asked for. Six wrong ones kill the letter."""
    typed = "".join(code.split())
    letter = Letter.objects.filter(_alive(), browser_hash=_sha256(browser)).order_by("-pk").first()
    if letter is None:
        return None
    tries = Letter.objects.filter(pk=letter.pk, wrong_codes__lt=WRONG_CODES)
    if not tries.update(wrong_codes=F("wrong_codes") + 1):
        return None
    if not letter.code_hash or not constant_time_compare(letter.code_hash, _code_hash(letter, typed)):
        return None
    return _redeem(Q(pk=letter.pk))


@transaction.atomic
def _redeem(which: Q) -> Person | None:
    letter = Letter.objects.select_for_update(of=["self"]).filter(_alive(), which).first()
    if letter is None or letter.person is None:
        return None
    person = letter.person
    if not person.is_active or not constant_time_compare(letter.state, person.entrance_state()):
        return None
    # one letter used makes the others that lie in the mail box worthless
    Letter.objects.filter(person=person, used_at=None).update(used_at=Now())
    return person


def forget_old() -> int:
    """Delete letters of the week before last. Returns how many."""
    return Letter.objects.filter(asked_at__lt=Now() - _KEPT).delete()[0]
