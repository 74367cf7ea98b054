"""Pages and registration with 10,000, 100,000 and 1,000,000 tickets (a tenth of them open)"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bench._room import WEDNESDAY, desk

if TYPE_CHECKING:
    from bench._measure import Taken

Row = tuple[str, ...]
SIZES, SMALL = (10_000, 100_000, 1_000_000), (1_000, 10_000)
HEAD = (
    "page",
    "tickets",
    "median ms",
    "p95 ms",
    "processor ms: app + database",
    "statements",
    "growth of processor",
)


def run(*, small: bool = False) -> list[Row]:
    """A row for each page and size; growth is against the smallest size of the same run."""
    rows: list[Row] = [HEAD]
    first: dict[str, float] = {}
    with desk():
        from bench._crowd import Crowd

        crowd, there = Crowd(), 0
        for size in SMALL if small else SIZES:
            start = time.perf_counter()
            crowd.fill(size - there, 0.1)
            there = size
            print(f"<!-- {size} tickets after {time.perf_counter() - start:.0f} s -->", flush=True)
            for name, taken in _pages(crowd, 30 if small else 200):
                first.setdefault(name, taken.processor)
                rows.append(_row(name, size, taken, first[name]))
        rows.append(("journal = rows (rebuild --check, newest 2,000)", str(there), *[""] * 4, _proved(there)))
    return rows


def _row(name: str, size: int, taken: Taken, first: float) -> Row:
    processor = f"{taken.processor:.1f}: {taken.app:.1f} + {taken.database:.1f}"
    growth = f"{taken.processor / first:.2f}" if first else ""
    return (
        name,
        f"{size:,}",
        f"{taken.median:.1f}",
        f"{taken.p95:.1f}",
        processor,
        str(taken.queries),
        growth,
    )


def _pages(crowd: object, rounds: int) -> Iterator[tuple[str, Taken]]:
    from bench._measure import measure

    for name, acts in _acts(rounds + 10).items():
        yield name, measure(acts, rounds)


def _acts(count: int) -> dict[str, Iterator[Callable[[], object]]]:
    from django.test import Client

    from reglament.people.models import Person
    from reglament.tickets.models import Ticket

    client = Client()
    client.force_login(Person.objects.get(key="орлова"))
    open_ones = Ticket.objects.open().order_by("-number").values_list("number", flat=True)
    numbers = itertools.cycle(list(open_ones[:count]))
    return {
        "queue, 50 rows (all open)": (lambda: _got(client, "/desk/lists/open/") for _ in itertools.count()),
        "queue, «Мне сейчас»": (lambda: _got(client, "/desk/") for _ in itertools.count()),
        "ticket": (lambda n=number: _got(client, f"/tickets/{n}/") for number in numbers),
        "registration, durable": _registrations(),
    }


def _got(client: object, address: str) -> None:
    response = client.get(address, follow=True)  # type: ignore[attr-defined]
    if response.status_code != 200:
        raise RuntimeError(f"{address}: {response.status_code}")


def _registrations() -> Iterator[Callable[[], object]]:
    from reglament.people.models import Person
    from reglament.tickets.opening import open_ticket

    authors = list(Person.objects.filter(key__startswith="автор-")[:50])
    for number in itertools.count():
        author = authors[number % len(authors)]
        yield lambda author=author, number=number: open_ticket(  # type: ignore[misc]
            author=author, subject=f"Не проводится {number}", body="Прошу помочь.", channel="портал",
            urgency="средняя", zone="бухгалтерия", by=author, at=WEDNESDAY,
        )  # fmt: skip


def _proved(there: int) -> str:
    from reglament.tickets import rebuilding
    from reglament.tickets.models import Ticket

    numbers = list(Ticket.objects.order_by("-number").values_list("number", flat=True)[:2000])
    differences = sum(1 for _ in rebuilding.check(WEDNESDAY, numbers))
    return f"{differences} differences"
