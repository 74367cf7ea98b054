"""Names of priorities and kinds as documents write them, and where a text mentions them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reglament.paper.recognising.draft import Draft, name_key
from reglament.paper.recognising.vocabulary import CODE, LEVEL

LONGEST_NAME: Final = 60
_DIGIT: Final = re.compile(r"^[1-5]$")
_OUTER: Final = re.compile(r"^[\s\"«“(]+|[\s\"»”):;.,–—-]+$")


def clean(label: str) -> str:
    """A name without the quotes and dashes about it."""
    return _OUTER.sub("", " ".join(label.split()))


def priority_label(label: str) -> tuple[str, str]:
    """The key of a priority and the rest of its name: «П1 (критический)» is «П1» and «критический».

    ("", "") for what is no name of a priority.
    """
    text = clean(label)
    if not text or len(text) > LONGEST_NAME:
        return "", ""
    code = CODE.search(text)
    level = LEVEL.search(text)
    if code:
        rest = clean(f"{text[: code.start()]} {text[code.end() :]}".strip(" ()-–—:"))
        if not level and len(rest.split()) > 2:
            return "", ""
        short = re.sub(r"\s|-", "", code.group())
        key = short if len(short) <= 5 else code.group().lower().replace("-", " ")
        return name_key(key), rest if level else ""
    if _DIGIT.match(text):
        return text, ""
    if level and len(text.split()) <= 4:
        named = re.sub(
            r"\b(?:приоритет\w*|уров\w+|степен\w+|важност\w*|priority|severity|level)\b",
            "",
            text,
            flags=re.IGNORECASE,
        )
        return name_key(clean(named) or text), ""
    return "", ""


def remember_priority(draft: Draft, key: str, *names: str) -> None:
    """From now on texts that mention one of these names mean this priority."""
    patterns = [draft.priorities[key]] if key in draft.priorities else []
    patterns += [_pattern(name) for name in (key.replace("_", " "), *names) if clean(name)]
    draft.priorities[key] = "|".join(dict.fromkeys(patterns))


def remember_kind(draft: Draft, key: str, *names: str) -> None:
    """The same for a kind."""
    patterns = [_pattern(name) for name in (key.replace("_", " "), *names) if clean(name)]
    draft.kinds[key] = "|".join(dict.fromkeys(patterns))


def _pattern(name: str) -> str:
    """A name in any case and number: the last letters of its long words may differ."""
    if name.isdigit():
        return rf"(?:приоритет\w*|уровн\w+|priorit\w+|severity|level)\s*№?\s*{name}\b"
    words = []
    for word in clean(name).split():
        stem = (
            re.escape(word[:-2])
            if len(word) > 5 and word.isalpha() and not word.isascii()
            else re.escape(word)
        )
        words.append(rf"{stem}\w*" if word.isalpha() and len(word) > 3 else stem)
    return r"(?<!\w)" + r"[\s_-]+".join(words) + r"(?!\w)"


def mentions(text: str, known: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where a text mentions which of these: start, end, key; longer names win over what they contain."""
    found = [
        (match.start(), match.end(), key)
        for key, pattern in known.items()
        for match in re.finditer(pattern, text, re.IGNORECASE)
    ]
    found.sort(key=lambda one: (one[0] - one[1], one[0]))
    kept: list[tuple[int, int, str]] = []
    for start, end, key in found:
        if all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end, key))
    return sorted(kept)


def one_of(text: str, known: Mapping[str, str]) -> str:
    """The only one of these that a label mentions; "" for none or several."""
    keys = {key for _, _, key in mentions(text, known)}
    return keys.pop() if len(keys) == 1 else ""
