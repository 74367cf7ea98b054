"""What a person reads on a page of the desk."""

from __future__ import annotations

import re
from html import unescape

from django.http.response import HttpResponseBase
from django.test import Client

from reglament.tickets.models import Ticket

ROW = re.compile(r'<li class="row[^>]*id="q(\d+)"')
CITED = re.compile(r'<a class="clause"[^>]*>([^<]*)</a>')
TAG = re.compile(r"<[^>]+>")


def html(response: HttpResponseBase) -> str:
    """The body of an answer."""
    return bytes(getattr(response, "content", b"")).decode()


def words(response: HttpResponseBase) -> str:
    """The text of an answer, without markup, with single spaces."""
    return " ".join(unescape(TAG.sub(" ", CITED.sub(r"\1", html(response)))).split())


def rows(response: HttpResponseBase) -> list[int]:
    """The numbers of the tickets in a list, in order."""
    return [int(number) for number in ROW.findall(html(response))]


def headings(response: HttpResponseBase) -> list[str]:
    """The headings of a list with their counters."""
    found = re.findall(r'<h3>([^<]+) <span class="count">([^<]+)</span></h3>', html(response))
    return [f"{title} {count}" for title, count in found]


def counters(response: HttpResponseBase) -> dict[str, str]:
    """The lists at the side with their counters."""
    found = re.findall(
        r'class="side-link" href="/desk/lists/(\w+)/".*?<span class="count[^"]*">([^<]+)</span>',
        html(response),
    )
    return dict(found)


def address(client: Client, number: int, label: str) -> str:
    """Where the verb of this name leads, as the page of the ticket offers it."""
    page = html(client.get(f"/tickets/{number}/"))
    found = re.search(rf'href="([^"]+)"[^>]*>(?:<svg[^>]*><use[^>]*></svg>)? ?{re.escape(label)}…</a>', page)
    assert found, f"{label} is not offered"
    return unescape(found[1])


def do(client: Client, number: int, label: str, **values: str) -> HttpResponseBase:
    """Do a verb as a browser without scripts does: follow its link, fill in its form, send it."""
    where = address(client, number, label)
    assert client.get(where).status_code == 200
    return client.post(where, {"version": str(Ticket.objects.get(number=number).version), **values})
