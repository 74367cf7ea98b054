"""Which parts of a mail are its words and which are files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reglament.intake.mail.reading import charsets, cleaning, transfer
from reglament.intake.mail.reading.parts import Part

_WORDS = frozenset({"text/plain", "text/html", "text/enriched", "text/x-amp-html", "text/watch-html"})
_TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


@dataclass(slots=True)
class Found:
    """Pieces of words in their order, as text and as HTML; parts that are files; what was wrong."""

    text: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    files: list[Part] = field(default_factory=list)
    loose: list[tuple[bytes, bytes]] = field(default_factory=list)  # uuencoded within the words
    problems: list[str] = field(default_factory=list)


def find(root: Part) -> Found:
    """Sort the parts of a mail."""
    found = Found()
    _sort(root, found)
    return found


def is_package(part: Part) -> bool:
    """Outlook's winmail.dat."""
    return part.type in _TNEF or part.name.lower() == "winmail.dat"


def _sort(part: Part, found: Found) -> None:
    if part.type.startswith("multipart/") and part.children:
        if part.type == "multipart/alternative":
            _choose(part.children, found)
        elif part.type == "multipart/related":
            _related(part, found)
        else:
            for child in part.children:
                _sort(child, found)
        if part.type == "multipart/encrypted":
            found.problems.append("encrypted")
    elif _is_words(part, found):
        _read_words(part, found)
    else:
        if part.type in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
            found.problems.append("encrypted")
        found.files.append(part)


def _choose(children: Iterable[Part], found: Found) -> None:
    """Of alternatives the first text and the last HTML that say something; all files."""
    sides = [_alone(child) for child in children]
    for side in sides:
        found.files += side.files
        found.loose += side.loose
        found.problems += side.problems
    texts = [side.text for side in sides if "".join(side.text).strip()]
    htmls = [side.html for side in sides if "".join(side.html).strip()]
    found.text += texts[0] if texts else []
    found.html += htmls[-1] if htmls else []


def _alone(part: Part) -> Found:
    side = Found()
    _sort(part, side)
    return side


def _related(part: Part, found: Found) -> None:
    """The words come first, or where `start` points; the rest are what they show."""
    start = part.kind.get("start").strip("<>")
    first = next((child for child in part.children if start and content_id(child) == start), part.children[0])
    _sort(first, found)
    for child in part.children:
        if child is not first:
            _sort(child, found)


def content_id(part: Part) -> str:
    """What `cid:` of the HTML calls it."""
    return part.headers.text("content-id").strip("<> ")


def _is_words(part: Part, found: Found) -> bool:
    """A named text is a file, unless it is the only thing that can be the words."""
    if part.type.startswith("multipart/"):
        return True  # without a boundary that is found: what there is, is read
    if part.type not in _WORDS or part.disposition.value == "attachment":
        return False
    return not part.name or not (found.text or found.html or part.depth > 1 or part.disposition.value)


def _read_words(part: Part, found: Found) -> None:
    data, wrong = part.content()
    text, mislabelled = charsets.decode(data, part.kind.get("charset") or "us-ascii")
    if mislabelled == "charset.wrong" and not part.kind.get("charset"):
        mislabelled = ""  # nothing was promised
    found.problems += [problem for problem in (wrong, mislabelled) if problem]
    if part.type in ("text/html", "text/x-amp-html", "text/watch-html"):
        if part.type == "text/html":
            found.html.append(text)
        return
    text = cleaning.block(text)
    if part.kind.get("format").lower() == "flowed":
        text = _unflowed(text, part.kind.get("delsp").lower() == "yes")
    found.text.append(_without_files(text, data, found))


def _without_files(text: str, data: bytes, found: Found) -> str:
    """Files that stand uuencoded between the words."""
    if b"\nbegin " not in data and not data.startswith(b"begin "):
        return text
    places = transfer.uuencoded_places(data)
    if not places:
        return text
    found.loose += [(name, content) for name, content, _start, _end in places]
    kept, at = [], 0
    for _name, _content, start, end in places:
        kept.append(data[at:start])
        at = end
    return cleaning.block(charsets.decode(b"".join([*kept, data[at:]]), "us-ascii")[0])


def _unflowed(text: str, delete_space: bool) -> str:
    """RFC 3676: a line that ends with a space goes on in the next one of the same depth of quoting."""
    rows: list[str] = []
    goes_on = False
    before = 0
    for row in text.split("\n"):
        quoted = len(row) - len(row.lstrip(">"))
        content = row[quoted:].removeprefix(" ") if quoted or row.startswith(" ") else row
        if goes_on and quoted == before:
            rows[-1] += content
        else:
            rows.append((">" * quoted + " " + content) if quoted else content)
        goes_on = rows[-1].endswith(" ") and content != "-- "
        if goes_on and delete_space:
            rows[-1] = rows[-1][:-1]
        before = quoted
    return "\n".join(rows)
