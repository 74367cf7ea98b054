"""Pages and registration with 10,000, 100,000 and 1,000,000 tickets (a tenth of them open)"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from bench._room import WEDNESDAY, desk

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django.test import Client

    from bench._measure import Taken

Row = tuple[str, ...]
Acts = Iterator[Callable[[], object]]
SIZES, SMALL = (10_000, 100_000, 1_000_000), (1_000, 10_000)
EMPTY = "bench/empty/"
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

        _serve_nothing()
        crowd, there = Crowd(), 0
        for size in SMALL if small else SIZES:
            start = time.perf_counter()
            crowd.fill(size - there, 0.1)
            there = size
            print(f"<!-- {size} tickets after {time.perf_counter() - start:.0f} s -->", flush=True)
            for name, taken in _pages(30 if small else 200):
                first.setdefault(name, taken.processor)
                rows.append(_row(name, size, taken, first[name]))
        rows.append(("journal = rows (rebuild --check, newest 2,000)", str(there), *[""] * 4, _proved()))
    return rows


def _row(name: str, size: int, taken: Taken, first: float) -> Row:
    growth = f"{taken.processor / first:.2f}" if first else ""
    return name, f"{size:,}", *taken.cells, growth


def _pages(rounds: int) -> Iterator[tuple[str, Taken]]:
    from bench._measure import measure

    for name, acts in {**_of_desk(rounds + 10), **_of_author(rounds + 10)}.items():
        yield name, measure(acts, rounds)


def _of_desk(count: int) -> dict[str, Acts]:
    from reglament.tickets.models import Ticket

    head, consultant = _client("орлова"), _client("климов")
    open_ones = Ticket.objects.open().order_by("-number").values_list("number", flat=True)
    numbers = list(open_ones[:count])
    beside = [f"/desk/lists/open/?beside={number}" for number in numbers]
    return {
        "nothing, behind the desk's log-in": _visits(head, [f"/{EMPTY}"]),
        "queue, «Мне сейчас» of a consultant": _visits(consultant, ["/desk/"]),
        "queue, 50 rows (all open)": _visits(head, ["/desk/lists/open/"]),
        "ticket by its address": _visits(head, [f"/tickets/{number}/" for number in numbers]),
        "ticket clicked in a list": _visits(head, [f"/tickets/{number}/" for number in numbers], into="work"),
        "list fetched beside a ticket": _visits(head, beside, into="queue"),
        "registration, durable": _registrations(),
    }


def _of_author(count: int) -> dict[str, Acts]:
    from bench._crowd import AUTHOR
    from reglament.people.models import Person
    from reglament.tickets.models import Ticket

    author = Person.objects.get(key=AUTHOR)
    own = Ticket.objects.filter(author=author).order_by("-number").values_list("number", flat=True)
    client = _client(author.key)
    return {
        "author: his tickets": _visits(client, ["/my/"]),
        "author: a ticket": _visits(client, [f"/tickets/{number}/" for number in own[:count]]),
        "author: a new ticket": _visits(client, ["/my/new/"]),
    }


def _client(key: str) -> Client:
    from django.test import Client

    from reglament.people.models import Person

    client = Client(headers={"Accept-Encoding": "gzip"})
    client.force_login(Person.objects.get(key=key))
    return client


def _visits(client: Client, addresses: Iterable[str], into: str = "") -> Acts:
    """Visits to the addresses in turn, as a browser makes them; `into`: by a click that wants this region."""
    headers = {"HX-Request": "true", "HX-Target": into} if into else {}
    for address in itertools.cycle(addresses):
        yield partial(_got, client, address, headers)


def _got(client: Client, address: str, headers: dict[str, str]) -> None:
    response = client.get(address, headers=headers)
    if response.status_code != 200:
        raise RuntimeError(f"{address}: {response.status_code}")


def _serve_nothing() -> None:
    """An address that answers nothing: what the test client, the middleware and the log-in cost."""
    from django.http import HttpResponse
    from django.urls import path

    from reglament.config import urls
    from reglament.people.policies import DESK, policy

    @policy(who=DESK)
    def empty(request: HttpRequest) -> HttpResponse:
        return HttpResponse("")

    urls.urlpatterns.append(path(EMPTY, empty))


def _registrations() -> Acts:
    from reglament.people.models import Person
    from reglament.tickets.opening import open_ticket

    def register(author: Person, number: int) -> object:
        return open_ticket(
            author=author, subject=f"Не проводится {number}", body="Прошу помочь.", channel="портал",
            urgency="средняя", zone="бухгалтерия", by=author, at=WEDNESDAY,
        )  # fmt: skip

    authors = list(Person.objects.filter(key__startswith="автор-")[:50])
    for number in itertools.count():
        yield partial(register, authors[number % len(authors)], number)


def _proved() -> str:
    from reglament.tickets import rebuilding
    from reglament.tickets.models import Ticket

    numbers = list(Ticket.objects.order_by("-number").values_list("number", flat=True)[:2000])
    differences = sum(1 for _ in rebuilding.check(WEDNESDAY, numbers))
    return f"{differences} differences"
