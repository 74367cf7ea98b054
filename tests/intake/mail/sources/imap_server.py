"""A small IMAP server on loopback: one user, one folder in memory, and faults on demand."""

from __future__ import annotations

import re
import socketserver
import threading
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

DATE = "18-Mar-2026 10:00:00 +0300"


@dataclass
class Folder:
    """What lies on the server. `breaks_at`: in the middle of this letter the connection is lost."""

    letters: dict[int, bytes] = field(default_factory=dict)
    dates: dict[int, str] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    moved: dict[int, str] = field(default_factory=dict)
    validity: int = 7
    next: int = 1
    breaks_at: int = 0
    logins: list[str] = field(default_factory=list)
    fetched: list[int] = field(default_factory=list)
    idlers: list[_Client] = field(default_factory=list)
    port: int = 0

    def put(self, letter: bytes, date: str = DATE) -> int:
        """A letter arrives; whoever idles is told."""
        number, self.next = self.next, self.next + 1
        self.letters[number], self.dates[number] = letter, date
        for client in self.idlers:
            client.say(f"* {len(self.letters)} EXISTS")
        return number


class _Client(socketserver.StreamRequestHandler):
    server: _Server

    @property
    def folder(self) -> Folder:
        return self.server.folder

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())

    def handle(self) -> None:
        self.say("* OK ready")
        for line in iter(self.rfile.readline, b""):
            tag, _, rest = line.decode().strip().partition(" ")
            verb, _, given = rest.partition(" ")
            if verb.upper() == "UID":
                verb, _, given = given.partition(" ")
            answer = getattr(self, f"do_{verb.lower()}", None)
            if answer is None or not answer(given):
                return
            self.say(f"{tag} OK done")
            if verb.upper() == "LOGOUT":
                return

    def do_capability(self, given: str) -> bool:
        self.say("* CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS AUTH=XOAUTH2 AUTH=PLAIN")
        return True

    def do_login(self, given: str) -> bool:
        self.folder.logins.append(given)
        return True

    def do_authenticate(self, given: str) -> bool:
        _mechanism, _, first = given.partition(" ")
        if not first:
            self.say("+ ")
            first = self.rfile.readline().decode().strip()
        self.folder.logins.append(b64decode(first).decode().replace("\x01", "|"))
        return True

    def do_select(self, given: str) -> bool:
        self.say(f"* {len(self.folder.letters)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {self.folder.validity}] ok")
        self.say(f"* OK [UIDNEXT {self.folder.next}] ok")
        return True

    do_examine = do_select

    def do_search(self, given: str) -> bool:
        match = re.search(r"UID (\d+):", given)
        first = int(match[1]) if match else 1
        found = [number for number in self.folder.letters if number >= first]
        found = found or sorted(self.folder.letters)[-1:]  # RFC 3501: n:* always holds the last
        self.say("* SEARCH " + " ".join(map(str, found)))
        return True

    def do_fetch(self, given: str) -> bool:
        numbers, _, wanted = given.partition(" ")
        return all(self._fetched(number, wanted) for number in _numbers(numbers, self.folder.letters))

    def _fetched(self, number: int, wanted: str) -> bool:
        letter = self.folder.letters[number]
        if "BODY" not in wanted:
            facts = f'RFC822.SIZE {len(letter)} INTERNALDATE "{self.folder.dates[number]}"'
            self.say(f"* {number} FETCH (UID {number} {facts})")
            return True
        part = letter.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if "HEADER" in wanted else letter
        name = "BODY[HEADER]" if "HEADER]" in wanted else "BODY[]"
        name = "BODY[HEADER.FIELDS (SUBJECT)]" if "FIELDS" in wanted else name
        self.wfile.write(f"* {number} FETCH (UID {number} {name} {{{len(part)}}}\r\n".encode())
        if number == self.folder.breaks_at:
            self.wfile.write(part[: len(part) // 2])
            return False
        self.wfile.write(part + b")\r\n")
        self.folder.fetched.append(number)
        return True

    def do_store(self, given: str) -> bool:
        self.folder.seen.update(_numbers(given.partition(" ")[0], self.folder.letters))
        return True

    def do_move(self, given: str) -> bool:
        numbers, _, where = given.partition(" ")
        for number in _numbers(numbers, self.folder.letters):
            self.folder.moved[number] = where.strip('"')
            del self.folder.letters[number]
        return True

    def do_idle(self, given: str) -> bool:
        self.folder.idlers.append(self)
        self.say("+ idling")
        self.rfile.readline()
        self.folder.idlers.remove(self)
        return True

    def do_logout(self, given: str) -> bool:
        self.say("* BYE")
        return True

    def finish(self) -> None:
        try:
            super().finish()
        except OSError:
            return


def _numbers(written: str, letters: dict[int, bytes]) -> list[int]:
    found: list[int] = []
    for piece in written.split(","):
        first, _, last = piece.partition(":")
        found += range(int(first), int(last or first) + 1)
    return [number for number in found if number in letters]


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    folder: Folder

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients break off; that is what is tested."""


@contextmanager
def serving() -> Iterator[Folder]:
    """The server, with an empty folder."""
    folder = Folder()
    with _Server(("127.0.0.1", 0), _Client) as server:
        server.folder = folder
        folder.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield folder
        server.shutdown()
        thread.join()
