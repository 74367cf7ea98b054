"""The draft as a file: sections in the order of the language, each value with its source beside it."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from reglament.paper.recognising.draft import Draft, Value
from reglament.paper.recognising.questions import asked
from reglament.paper.recognising.vocabulary import CLAUSE_NUMBER
from reglament.paper.recognising.words import KEYS, key_in, value_in

LONGEST_QUOTE: Final = 140
_PLAIN: Final = re.compile(r"[\w«(][\w «».,()/№%+@—–;=×<>\-₽?!…']*", re.UNICODE)
_TALKATIVE: Final = re.compile(r"[:#]\s|\s#|:$|^(?:да|нет|yes|no|null|true|false|on|off|~)$", re.IGNORECASE)
_ORDER: Final = (
    "документ",
    "календари",
    "классификация",
    "эскалация",
    "зоны",
    "каналы",
    "роли",
    "инициирование",
    "приоритет",
    "сложность",
    "сроки",
    "обмен",
    "результат",
    "показатели",
    "доступность",
    "свои_слова",
)
_CLAUSED: Final = frozenset(_ORDER) - {"свои_слова"}
Tree = dict[str, Any]


def written(draft: Draft, source: str, base: str = "") -> str:
    """The whole file. `source`: what the document is called; `base`: the preset to inherit."""
    lines = [*_head(draft, source), f"{key_in('формат', draft.language)}: 1"]
    if base:
        lines.append(f"{key_in('наследует', draft.language)}: {base}")
    tree = _tree(draft)
    for part in _ORDER:
        if part in tree:
            lines += ["", f"{key_in(part, draft.language)}:"]
            if clause := _clause(draft, part):
                lines.append(f'  {key_in("п", draft.language)}: "{clause}"')
            lines += _lines(draft, tree[part], 1, (part,))
    return "\n".join(lines) + "\n"


def _head(draft: Draft, source: str) -> Iterator[str]:
    russian = draft.language == "ru"
    yield f"# {'Черновик, прочитанный из' if russian else 'A draft read from'} {source}."
    yield (
        "# Рядом с каждым значением — слова документа, из которых оно взято. Чего в документе не нашлось, того здесь нет."
        if russian
        else "# Beside each value stand the words of the document that it comes from. What was not found is not here."
    )
    questions = list(asked(draft))
    if questions:
        yield f"# {'Что решить людям' if russian else 'To be decided by people'}:"
    for place, question in enumerate(questions, 1):
        yield f"#   {place}. {_one_line(question.text)} {_one_line(question.where)}".rstrip()


def _tree(draft: Draft) -> Tree:
    tree: Tree = {}
    for path, value in draft.values.items():
        node = tree
        for step in path[:-1]:
            below = node.get(step)
            if not isinstance(below, dict):
                below = node[step] = {}
            node = below
        if not isinstance(node.get(path[-1]), dict):
            node[path[-1]] = value
    return tree


def _clause(draft: Draft, part: str) -> str:
    number = draft.clauses.get(part, "")
    if not number:
        number = next(
            (text for key, text in draft.clauses.items() if key.startswith(f"{part}.") and text), ""
        )
    return number if part in _CLAUSED and CLAUSE_NUMBER.fullmatch(number) else ""


def _lines(draft: Draft, tree: Tree, depth: int, path: tuple[str, ...]) -> Iterator[str]:
    indent, language = "  " * depth, draft.language
    if number := _own_clause(draft, path):
        yield f'{indent}{key_in("п", language)}: "{number}"'
    for step, node in tree.items():
        if step.startswith("#"):
            yield from _item(node, language, indent)
        elif isinstance(node, dict):
            yield f"{indent}{_key(draft, step, path)}:"
            yield from _lines(draft, node, depth + 1, (*path, step))
        elif isinstance(node.text, tuple) and path[0] == "свои_слова":
            yield f"{indent}{_key(draft, step, path)}:"
            yield from (f"{indent}  - {_scalar(text)}" for text in node.text)
        else:
            yield f"{indent}{_key(draft, step, path)}: {_value(node, language)}  {_quote(node, language)}".rstrip()


def _own_clause(draft: Draft, path: tuple[str, ...]) -> str:
    """The clause of a table of terms, where it is another one than that of its section."""
    number = draft.clauses.get(".".join(path), "") if len(path) == 2 else ""
    return number if number != _clause(draft, path[0]) and CLAUSE_NUMBER.fullmatch(number) else ""


def _item(node: Tree, language: str, indent: str) -> Iterator[str]:
    """An item of a list: a table in brackets."""
    pairs = ", ".join(f"{key_in(step, language)}: {_value(one, language)}" for step, one in node.items())
    first: Value = next(iter(node.values()))
    yield f"{indent}- {{{pairs}}}  {_quote(first, language)}"


def _key(draft: Draft, step: str, path: tuple[str, ...]) -> str:
    named = path[0] == "свои_слова" and len(path) == 1
    if not named and (step in KEYS or re.fullmatch(r"[\w-]+", step)):
        return key_in(step, draft.language, inherits=draft.inherits)
    return _quoted(step) if named or not _is_plain(step) else step


def _value(value: Value, language: str) -> str:
    if isinstance(value.text, tuple):
        return f"[{', '.join(_scalar(text) for text in value.text)}]"
    return _scalar(value_in(value.text, language)) if value.text else "{}"


def _scalar(text: str) -> str:
    return text if _is_plain(text) or text in ("да", "нет", "yes", "no") else _quoted(text)


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not _TALKATIVE.search(text) and "," not in text


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_one_line(escaped)}"'


def _quote(value: Value, language: str) -> str:
    text = _one_line(value.source.text)
    if len(text) > LONGEST_QUOTE:
        text = text[: LONGEST_QUOTE - 1].rstrip() + "…"
    return f"# «{text}» — {_one_line(value.source.where(language))}"


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
