"""Search: a rare word, a word of every fourth ticket, a common word of the older half alone"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from bench._room import desk

if TYPE_CHECKING:
    from django.test import Client

    from bench._measure import Taken

Row = tuple[str, ...]
SIZES, SMALL = (100_000, 1_000_000), (20_000,)
HEAD = (
    "search",
    "tickets",
    "median ms",
    "p95 ms",
    "processor ms: app + database",
    "statements",
    "PostgreSQL alone, ms",
)
RARE, COMMON, OLD = "аванс", "касс", "склад"
LINES = {
    "a rare word (1 of 20,000)": "аванс",
    "a word of 27 %": "касса",
    "a word of 27 % of the older half alone": "склад",
    "two common words": "касса накладная",
    "nothing is found": "самоварник",
    "common word, open ones of one person": "касса ответственный:я",
}
VOCABULARY = 20_000
FILL = """
INSERT INTO search_searchrow (ticket_id, words)
SELECT number, array_to_tsvector(
    ARRAY['#' || number / 16384, number::text, 'накладн', '@' || author_id]
    || CASE WHEN number %% 20000 = 77 THEN ARRAY[%(rare)s] ELSE '{}' END
    || CASE WHEN hashint8(number) %% 100 BETWEEN -53 AND 0
            THEN ARRAY[%(common)s] ELSE '{}' END
    || CASE WHEN number < %(half)s AND hashint8(number + 7) %% 100 BETWEEN -53 AND 0
            THEN ARRAY[%(old)s] ELSE '{}' END
    || (SELECT array_agg('слово' || abs(hashint8(number * 31 + n) %% %(vocabulary)s))
        FROM generate_series(1, 25) AS n)
)
FROM tickets_ticket WHERE NOT EXISTS (SELECT FROM search_searchrow WHERE ticket_id = number)
"""
PLAIN = """
SELECT ticket.number FROM tickets_ticket ticket JOIN search_searchrow row ON row.ticket_id = ticket.number
WHERE row.words @@ %s::tsquery ORDER BY ticket.number DESC LIMIT 51
"""


def run(*, small: bool = False) -> list[Row]:
    """A row for each line and size; the last column is what PostgreSQL's own plan takes for the same word."""
    rows: list[Row] = [HEAD]
    with desk():
        from bench._crowd import Crowd

        crowd, there = Crowd(), 0
        for size in SMALL if small else SIZES:
            start = time.perf_counter()
            crowd.fill(size - there, 0.1)
            there = size
            _fill(size)
            print(f"<!-- {size} tickets after {time.perf_counter() - start:.0f} s -->", flush=True)
            for name, line in LINES.items():
                taken = _searched(line, 20 if small else 100)
                rows.append((name, f"{size:,}", *taken.cells, _plain(line)))
    return rows


def _searched(line: str, rounds: int) -> Taken:
    from django.test import Client

    from bench._measure import measure
    from reglament.people.models import Person

    client = Client(headers={"Accept-Encoding": "gzip"})
    client.force_login(Person.objects.get(key="климов"))
    return measure(_visits(client, line), rounds)


def _visits(client: Client, line: str) -> Iterator[Callable[[], object]]:
    for _visit in itertools.count():
        yield partial(_got, client, line)


def _got(client: Client, line: str) -> None:
    response = client.get("/desk/search/", {"q": line})
    if response.status_code != 200:
        raise RuntimeError(f"{line}: {response.status_code}")


def _plain(line: str) -> str:
    """The word alone, as one statement that leaves the way to PostgreSQL; the median of five."""
    from django.db import connection

    from reglament.search.words import asked

    if " " in line:
        return ""
    times = []
    with connection.cursor() as cursor:
        for _round in range(5):
            start = time.perf_counter()
            cursor.execute(PLAIN, [f"'{asked(line)[0]}'"])
            cursor.fetchall()
            times.append(time.perf_counter() - start)
    return f"{sorted(times)[2] * 1000:.1f}"


def _fill(size: int) -> None:
    """Rows of search for all tickets, made by the database: their words are drawn, their shares are exact."""
    from django.db import connection

    values: dict[str, str | int] = {
        "rare": RARE,
        "common": COMMON,
        "old": OLD,
        "half": size // 2,
        "vocabulary": VOCABULARY,
    }
    with connection.cursor() as cursor:
        cursor.execute(FILL, values)
        cursor.execute("VACUUM ANALYZE search_searchrow")
