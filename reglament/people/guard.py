"""How often one may knock: limits on log-in attempts and letters, by account and by network."""

from dataclasses import dataclass

from django.http import HttpRequest

from reglament.people import limits
from reglament.people.limits import Allowance
from reglament.people.names import fold

# The pair is strict; the account alone is loose, lest a stranger lock its owner out by mere knocking
PASSWORD_HERE = Allowance("password.pair", burst=5, seconds=60)
PASSWORD_ACCOUNT = Allowance("password.account", burst=30, seconds=120)
PASSWORD_NETWORK = Allowance("password.network", burst=60, seconds=10)
LETTER_ACCOUNT = Allowance("letter.account", burst=3, seconds=600)
LETTER_NETWORK = Allowance("letter.network", burst=30, seconds=60)
CODE_NETWORK = Allowance("code.network", burst=30, seconds=30)


@dataclass(frozen=True)
class Visitor:
    """Who knocks: the account he names (as typed, folded) and the network he comes from."""

    account: str
    network: str

    @property
    def pair(self) -> str:
        """The account as seen from this network."""
        return f"{self.account}\0{self.network}"


def visitor(request: HttpRequest, identifier: str) -> Visitor:
    """The visitor of a request. REMOTE_ADDR is trusted: `config` alone may replace it by a proxy's word."""
    return Visitor(fold(identifier)[:340], limits.network_of(str(request.META.get("REMOTE_ADDR", ""))))


def try_password(who: Visitor) -> float:
    """Count an attempt before it is made. Returns 0 or the seconds to wait."""
    return max(
        limits.spend(PASSWORD_HERE, who.pair),
        limits.spend(PASSWORD_ACCOUNT, who.account),
        limits.spend(PASSWORD_NETWORK, who.network),
    )


def password_was_right(who: Visitor) -> None:
    """Forget the attempts of a visitor who turned out to be himself."""
    limits.give_back(PASSWORD_HERE, who.pair)


def try_letter(who: Visitor) -> float:
    """Count a request for a letter. Returns 0 or the seconds to wait."""
    return max(
        limits.spend(LETTER_ACCOUNT, who.account),
        limits.spend(LETTER_NETWORK, who.network),
    )


def try_code(who: Visitor) -> float:
    """Count a code typed in. Returns 0 or the seconds to wait."""
    return limits.spend(CODE_NETWORK, who.network)
