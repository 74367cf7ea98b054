"""Allowances counted in the database, so that every process of every machine sees the same count.

A meter fills with each use and runs dry evenly with time; a use that would overfill it is refused. Real time,
by the clock of the database: the desk's own clock may stand still in a demo.
"""

import hashlib
import ipaddress
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection
from django.db.models.functions import Now

from reglament.people.models import Meter

_DRAINED = "GREATEST(0, meter.level - GREATEST(0, EXTRACT(EPOCH FROM statement_timestamp() - meter.measured_at)) / %(seconds)s)"  # noqa: E501
# One statement, so that two processes cannot both take the last of an allowance
_SPEND = f"""
    INSERT INTO people_meter AS meter (key, level, measured_at)
    VALUES (%(key)s, %(cost)s, statement_timestamp())
    ON CONFLICT (key) DO UPDATE
        SET level = {_DRAINED} + %(cost)s, measured_at = statement_timestamp()
        WHERE {_DRAINED} + %(cost)s <= %(burst)s
    RETURNING level
"""  # noqa: S608 (the only thing put in is the constant above)
_WAIT = (
    f"SELECT ({_DRAINED} + %(cost)s - %(burst)s) * %(seconds)s FROM people_meter AS meter WHERE key = %(key)s"  # noqa: S608
)


@dataclass(frozen=True)
class Allowance:
    """`burst` uses at once, then one more every `seconds`."""

    name: str
    burst: float
    seconds: float

    def parameters(self, subject: str, cost: float) -> dict[str, str | float]:
        """What the statements need; subjects are hashed, for they may be somebody's mail address."""
        digest = hashlib.sha256(f"{self.name}\0{subject}".encode()).hexdigest()
        return {"key": digest, "cost": cost, "burst": self.burst, "seconds": self.seconds}


def spend(allowance: Allowance, subject: str, *, cost: float = 1) -> float:
    """Use up `cost` of the subject's allowance. Returns 0, or the seconds to wait when it is refused."""
    parameters = allowance.parameters(subject, cost)
    with connection.cursor() as cursor:
        cursor.execute(_SPEND, parameters)
        if cursor.fetchone() is not None:
            return 0
        cursor.execute(_WAIT, parameters)
        waiting = cursor.fetchone()
    return max(1.0, float(waiting[0])) if waiting else 1.0


def give_back(allowance: Allowance, subject: str) -> None:
    """Empty the subject's meter: what was counted turned out to be in order."""
    Meter.objects.filter(key=allowance.parameters(subject, 0)["key"]).delete()


def network_of(address: str) -> str:
    """The network that one subscriber commands: an IPv4 address itself, the /64 of an IPv6 one."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is None:
            return str(ipaddress.ip_network((int(ip) >> 64 << 64, 64)))
        ip = ip.ipv4_mapped
    return str(ip)


def forget_dry() -> int:
    """Delete meters that nothing has touched for a day: by then all are dry. Returns how many."""
    return Meter.objects.filter(measured_at__lt=Now() - timedelta(days=1)).delete()[0]
