"""Message catalogues: reading `.po`, writing `.mo`, so that a fresh machine needs no gettext tools."""

import ast
import re
import struct
from dataclasses import dataclass
from pathlib import Path

LINE = re.compile(r'^(?:(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d)\])?\s+)?(".*")\s*$')
HEADER = ""


@dataclass(frozen=True)
class Message:
    """One entry: the text in the source and its translations, several where it counts something."""

    text: str
    plural: str = ""
    context: str = ""
    translations: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What a source asks for."""
        return self.context, self.text, self.plural

    @property
    def complete(self) -> bool:
        """Whether every form is there."""
        return bool(self.translations) and all(self.translations)


def read(path: Path) -> list[Message]:
    """All entries of a `.po` file, the header first. Raises ValueError with the line that cannot be read."""
    found = []
    for number, block in _blocks(path.read_text(encoding="utf-8")):
        parts: dict[str, str] = {}
        name = ""
        for offset, line in enumerate(block):
            match = LINE.match(line)
            if match is None:
                raise ValueError(f"{path}:{number + offset}: {line!r} is no part of a message")
            name = f"{match[1]}{match[2] or ''}" if match[1] else name
            parts[name] = parts.get(name, "") + ast.literal_eval(match[3])
        forms = tuple(text for name, text in sorted(parts.items()) if name.startswith("msgstr"))
        found.append(Message(parts["msgid"], parts.get("msgid_plural", ""), parts.get("msgctxt", ""), forms))
    return found


def write(messages: list[Message]) -> str:
    """The `.po` text of entries, in order."""
    return "\n".join(_entry(message) for message in messages)


def compiled(messages: list[Message]) -> bytes:
    """The `.mo` bytes of the complete entries, as GNU gettext reads them: two sorted tables, then strings."""
    pairs = sorted((_original(one), "\0".join(one.translations).encode()) for one in messages if one.complete)
    start = 7 * 4
    at = start + 16 * len(pairs)
    tables = []
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<II", len(pair[column]), at))
            at += len(pair[column]) + 1
    strings = b"".join(pair[column] + b"\0" for column in (0, 1) for pair in pairs)
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), start, start + 8 * len(pairs), 0, 0)
    return head + b"".join(tables) + strings


def _blocks(text: str) -> list[tuple[int, list[str]]]:
    blocks: list[tuple[int, list[str]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            blocks.append((number + 1, []))
        elif blocks and (blocks[-1][1] or blocks[-1][0] == number):
            blocks[-1][1].append(line)
        else:
            blocks.append((number, [line]))
    return [block for block in blocks if block[1]]


def _original(message: Message) -> bytes:
    context = f"{message.context}\4" if message.context else ""
    plural = f"\0{message.plural}" if message.plural else ""
    return f"{context}{message.text}{plural}".encode()


def _entry(message: Message) -> str:
    lines = [f"msgctxt {_quoted(message.context)}"] if message.context else []
    lines.append(f"msgid {_quoted(message.text)}")
    if not message.plural:
        return "\n".join([*lines, f"msgstr {_quoted(''.join(message.translations))}", ""])
    lines.append(f"msgid_plural {_quoted(message.plural)}")
    lines += [f"msgstr[{at}] {_quoted(form)}" for at, form in enumerate(message.translations)]
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{written}"'
