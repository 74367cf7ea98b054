"""One clock. What a ticket depends on gets its time as an argument; a door has it from `request.now`.

Real time (sessions, tokens, leases, limits) is the business of the files named here.
"""

import ast
import re
from pathlib import Path

from tests.architecture.sources import dotted, files, nodes, relative

CLOCK = "config/clock.py"
# Each has a clock of its own, for a token or a lease must not follow the time machine of a demo
REAL_TIME = {
    "cli/new.py": "from which day a first edition is proposed to hold: its author decides",
    "people/limits.py": "meters run dry in real time",
    "people/session_store.py": "a session ends in real time",
    "people/letters.py": "a log-in letter dies after a real hour",
    "people/models/entrance.py": "when a log-in letter was asked for",
    "config/archive/backup.py": "when a backup was really made",
    "demo/machine.py": "a journey whose worker died is known by the real time that it stands still",
    "demo/models.py": "when a journey last moved, in real time",
    "demo/clock.py": "the movable clock of a demo is set against the real one",
}
# Commands and jobs have no request; they may ask settings.NOW() once and pass it on
NOW_READERS = re.compile(r"(?:[a-z]+/)+(?:management/commands/\w+|jobs)\.py")
OTHER_NOW_READERS = {
    "notices/login.py": "called by the job that answers requests for log-in letters",
    "config/live/streaming.py": "asks between two events of a stream who may see what changed",
}

AMBIENT = re.compile(
    r"(?:^|\.)(?:(?:datetime|date|timezone)\.(?:now|today|utcnow)|time\.(?:time|time_ns|localtime|gmtime))$"
)
# without an argument these read the clock as well
AMBIENT_IF_BARE = re.compile(r"^(?:timezone\.)?(?:localtime|localdate)$")
SQL_CLOCK = re.compile(
    r"\b(?:now\s*\(|current_timestamp|current_date|localtimestamp|(?:statement|clock|transaction)_timestamp\s*\()",
    re.IGNORECASE,
)
SQL = re.compile(r"\b(?:select|insert|update|delete|where|values|create|alter)\b", re.IGNORECASE)


def ambient_calls(path: Path) -> list[str]:
    """Calls in a file that read a clock."""
    calls = [node for node in nodes(path) if isinstance(node, ast.Call)]
    names = [(dotted(call.func), bool(call.args or call.keywords)) for call in calls]
    return [
        name
        for name, has_arguments in names
        if AMBIENT.search(name) or (AMBIENT_IF_BARE.match(name) and not has_arguments) or name == "Now"
    ]


def sql_clocks(path: Path) -> list[str]:
    """Texts in a file that are SQL and ask the database for the time."""
    texts = [
        node.value for node in nodes(path) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return [text for text in texts if SQL_CLOCK.search(text) and SQL.search(text)]


def automatic_fields(path: Path) -> list[str]:
    """Model fields in a file that fill themselves with the time."""
    keywords = [node.arg for node in nodes(path) if isinstance(node, ast.keyword)]
    return [name for name in keywords if name in ("auto_now", "auto_now_add")]


def test_nothing_reads_a_clock_but_the_clock() -> None:
    found = {
        relative(path): ambient_calls(path) + sql_clocks(path) + automatic_fields(path)
        for path in files(".py")
        if relative(path) != CLOCK and relative(path) not in REAL_TIME
    }
    assert not {name: readings for name, readings in found.items() if readings}


def test_an_exception_is_kept_only_while_it_is_needed() -> None:
    found = {relative(path) for path in files(".py") if ambient_calls(path) + sql_clocks(path)}
    assert REAL_TIME.keys() <= found


def test_desk_time_outside_a_request_is_asked_for_by_commands_and_jobs_alone() -> None:
    readers = {relative(path) for path in files(".py") if reads(path, "settings.NOW")}
    assert not {name for name in readers if not NOW_READERS.fullmatch(name)} - OTHER_NOW_READERS.keys()
    assert OTHER_NOW_READERS.keys() <= readers


def test_the_movable_clock_is_known_to_config_alone() -> None:
    readers = {relative(path) for path in files(".py") if reads(path, "settings.DESK_CLOCK")}
    assert readers == {CLOCK}


def reads(path: Path, setting: str) -> bool:
    """Whether a file reads this setting."""
    return any(dotted(node) == setting for node in nodes(path) if isinstance(node, ast.Attribute))
