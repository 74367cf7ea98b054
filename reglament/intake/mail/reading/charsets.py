"""Bytes to text: by the label where it tells the truth, by the letters where it does not."""

from __future__ import annotations

import codecs
import re

from reglament.intake.mail.reading import japanese

_ALIASES = {
    "": "us-ascii", "ascii": "us-ascii", "ansi_x3.4-1968": "us-ascii", "ansi_x3.110-1983": "iso-8859-1",
    "us-ascii": "us-ascii", "unknown-8bit": "us-ascii", "x-unknown": "us-ascii", "default": "us-ascii",
    "8bit": "us-ascii", "binary": "us-ascii", "7bit": "us-ascii", "none": "us-ascii",
    "utf8": "utf-8", "utf-8": "utf-8", "unicode-1-1-utf-8": "utf-8", "utf8mb4": "utf-8", "cp65001": "utf-8",
    "utf-16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "utf-32": "utf-32",
    "utf-7": "utf-7", "unicode-1-1-utf-7": "utf-7",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252",
    "koi8-r": "koi8-r", "koi8r": "koi8-r", "koi8": "koi8-r", "koi8-u": "koi8-u", "koi8-ru": "koi8-u",
    "win-1251": "cp1251", "win1251": "cp1251", "cyrillic": "iso-8859-5", "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "ibm866": "cp866", "cp866": "cp866",
    "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "iso-8859-6-i": "iso-8859-6",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs",
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "euc-kr": "cp949", "korean": "cp949",
    "iso-2022-kr": "iso-2022-kr",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "windows-31j": "cp932",
    "iso-2022-jp": "iso-2022-jp-ext", "cp50220": "iso-2022-jp-ext", "euc-jp": "euc-jp", "x-euc-jp": "euc-jp",
    "tis-620": "cp874", "iso-8859-11": "cp874", "viscii": "cp1258",
}  # fmt: skip
"""Names of the wild. Python's own list is not used: it knows `idna`, `punycode`, `unicode_escape`."""

_NUMBERED = re.compile(r"(?:x-)?(windows|cp|win|ibm|iso-?8859)[-_]?(\d{1,4})")
_WINDOWS = frozenset({
    "1250", "1251", "1252", "1253", "1254", "1255", "1256", "1257", "1258", "874", "949", "932", "936", "950",
    "437", "850", "852", "855", "866",
})  # fmt: skip
_SINGLE = frozenset(
    {"cp1251", "koi8-r", "koi8-u", "cp866", "iso-8859-5", "mac-cyrillic", "cp1252", "us-ascii"}
)
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso-8859-5")
_FREQUENT = frozenset("оеаинтсрвлкмдпуяыьгзбчй")
_CLEAR = 1.25
"""By how much another charset must read better than the label before the label is not believed."""


def known(label: str) -> str | None:
    """Python's name of the charset of this label; None for one that nobody reads."""
    name = label.strip(" \t\"'").lower().split("*")[0].replace(" ", "")
    if name in _ALIASES:
        return _ALIASES[name]
    name = name.replace("cp-", "cp").replace("iso-gb", "gb")
    if name in _ALIASES:
        return _ALIASES[name]
    name = name.removeprefix("_").removeprefix("cs")
    if match := _NUMBERED.match(name):
        return _numbered(match[1], match[2])
    return _ALIASES.get(re.sub(r"[^a-z0-9].*$", "", name)) if name else None


def _numbered(family: str, number: str) -> str | None:
    if family.startswith("iso"):
        python = f"iso-8859-{number.lstrip('0')}"
        return _ALIASES.get(python) or (python if 1 <= int(number) <= 16 and number != "12" else None)
    return f"cp{number}" if number in _WINDOWS else None


def decode(data: bytes, label: str = "") -> tuple[str, str]:
    """The text, and the code of what was wrong with its label ("" for nothing)."""
    if data.isascii() and b"\x1b" not in data and b"\0" not in data and known(label) not in ("utf-7", "hz"):
        return data.decode("ascii"), ""
    charset = known(label)
    if charset is None:
        return _guess(data), "charset.unknown"
    strict = _strictly(data, charset)
    if charset in _SINGLE:
        return _by_letters(data, charset, strict)
    if strict is not None:
        return strict, ""
    if charset == "iso-2022-jp-ext":
        return japanese.decode(data), "charset.broken"
    if charset == "utf-8" and not _mostly_utf8(data):
        return _guess(data), "charset.wrong"
    return data.decode(charset, "replace"), "charset.broken"


def _by_letters(data: bytes, charset: str, strict: str | None) -> tuple[str, str]:
    """Eight-bit charsets accept each other's bytes: only the letters tell."""
    if (text := _strictly(data, "utf-8")) is not None:
        return text, "charset.wrong"  # nobody's words in an eight-bit charset read as UTF-8 by chance
    if charset == "us-ascii":
        return _guess(data), "charset.wrong"
    own = strict if strict is not None else data.decode(charset, "replace")
    better = max(_candidates(data), key=legible)
    if legible(better) > max(legible(own), 0.2) * _CLEAR:
        return better, "charset.wrong"
    return own, "" if strict is not None else "charset.broken"


def guess(data: bytes, hint: str) -> str:
    """What nobody labelled: UTF-8 or Russian by their look, else the charset of the rest of the mail."""
    charset = known(hint)
    text = decode(data)[0]
    if data.isascii() or charset in _SINGLE or charset in (None, "utf-8") or legible(text) > 0.3:
        return text
    strict = _strictly(data, charset or "utf-8")
    return strict if strict is not None else _strictly(data, "cp932") or text


def _guess(data: bytes) -> str:
    text = _strictly(data, "utf-8")
    if text is None and _mostly_utf8(data):
        text = data.decode("utf-8", "replace")
    if text is not None:
        return text
    best = max(_candidates(data), key=legible)
    return best if legible(best) > 0.3 else data.decode("cp1252", "replace")


def _candidates(data: bytes) -> list[str]:
    return [data.decode(charset, "replace") for charset in _CYRILLIC]


def _strictly(data: bytes, charset: str) -> str | None:
    try:
        return codecs.decode(data, charset)
    except (UnicodeError, LookupError):
        return None


def _mostly_utf8(data: bytes) -> bool:
    """A cut or spoilt letter among many good ones."""
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") * 10 < sum(character > "\x7f" for character in text)


def legible(text: str) -> float:
    """How much the letters beyond ASCII look like Russian words: 0 (not at all) to 1.

    KOI8-R and CP1251 read as each other give Russian letters too, but in swapped case and odd ones; «Größe»
    read as either mixes them with Latin ones within a word.
    """
    beyond = good = 0
    before = " "
    for character in text[:4000]:
        if character > "\x7f":
            beyond += 1
            if before.isascii() and before.isalpha():
                good -= 1
            elif character in _FREQUENT:
                good += 1
            elif "А" <= character <= "Я" and before.islower():
                good -= 1
        elif before > "\x7f" and character.isalpha():
            good -= 1
        before = character
    return max(0.0, good / beyond) if beyond else 0.0
