"""An author at the portal, through the network: logs in, files tickets, remembers their numbers."""

import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPException
from http.cookiejar import CookieJar
from typing import Any

TICKET = re.compile(r"/tickets/(\d+)/")


class Form(HTMLParser):
    """The fields of the last form of a page, as a browser would send them untouched."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name, kind = found.get("name"), found.get("type")
        if tag != "input" or not name or kind in ("file", "submit"):
            return
        if kind not in ("radio", "checkbox") or "checked" in found:
            self.fields[name] = found.get("value") or ""


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **options: Any) -> None:
        """A redirect is the answer we want to see."""


@dataclass
class Author:
    """Files one ticket after another; each is sent, with its form's key, until it is acknowledged."""

    address: str
    name: str
    password: str
    number: int
    stop: threading.Event
    acknowledged: dict[str, int] = field(default_factory=dict)
    """Number of the ticket by its text."""
    retries: int = 0
    trouble: str = ""

    def __post_init__(self) -> None:
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), _Stay())

    def run(self) -> None:
        try:
            self.log_in()
            while not self.stop.is_set():
                text = f"Не проводится документ {self.number}-{len(self.acknowledged) + 1}"
                self.acknowledged[text] = self.file(text)
        except AssertionError as error:
            self.trouble = str(error)

    def log_in(self) -> None:
        fields = Form(self.page("/login/")).fields
        status, _ = self.send("/login/", {**fields, "identifier": self.name, "password": self.password})
        assert status == 302, f"{self.name} was not let in: {status}"

    def file(self, text: str) -> int:
        fields = {**Form(self.page("/my/new/")).fields, "text": text}
        status, location = self.send("/my/new/", fields)
        found = TICKET.search(location)
        assert status == 302 and found, f"a ticket was answered with {status} {location}"
        return int(found[1])

    def page(self, path: str) -> str:
        return self.patiently(urllib.request.Request(self.address + path))[2]

    def send(self, path: str, fields: dict[str, str]) -> tuple[int, str]:
        request = urllib.request.Request(self.address + path, urllib.parse.urlencode(fields).encode())
        request.add_header("Referer", self.address + path)
        status, location, _ = self.patiently(request)
        return status, location

    def patiently(self, request: urllib.request.Request) -> tuple[int, str, str]:
        """An answer that is not "come again later"; tried for two minutes."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            try:
                with self.opener.open(request, timeout=30) as answer:
                    return answer.status, "", answer.read().decode()
            except urllib.error.HTTPError as error:
                with error:
                    if error.code < 500:
                        return error.code, error.headers.get("Location", ""), ""
            except (OSError, HTTPException):
                pass
            self.retries += 1
            time.sleep(0.2)
        raise AssertionError(f"no answer from {request.full_url} in two minutes")
