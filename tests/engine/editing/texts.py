"""Texts as hands write them: comments, blank lines, every style of value, any end of line."""

from __future__ import annotations

import json

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "30 р.мин",
        "П1",
        "в работе",
        "да",
        "не раньше: завтра",
        "a # b",
        "№ 5, главбух",
        "'кавычки'",
        "-",
        "ё",
        "1.1",
    ]
)
_LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
VALUES = st.one_of(WORDS, st.text(_LETTERS, min_size=1, max_size=8))
KEYS = st.sampled_from(["П1", "П2", "роль", "ждёт_автора", "срок: особый", "из", "в", "кто", "по звонку"])
WRITTEN = ["# было 8", "# ── раздел: [1, 2] ──", "#- не список", '# {п: "1"}']
COMMENTS = st.sampled_from(["", "", *WRITTEN])


def _plain(text: str) -> bool:
    return text[0].isalpha() and not set(text) & set(":#,[]{}'\"-&*!|>%@`?\\") and text == text.strip()


@st.composite
def scalars(draw: st.DrawFn, key: bool = False) -> str:
    text = draw(KEYS if key else VALUES)
    ways = [json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"]
    return draw(st.sampled_from([text, *ways] if _plain(text) else ways))


@st.composite
def flows(draw: st.DrawFn, depth: int) -> str:
    if depth <= 0 or draw(st.booleans()):
        return draw(scalars())
    gap = draw(st.sampled_from([", ", ",", ",  "]))
    if draw(st.booleans()):
        return f"[{gap.join(draw(st.lists(flows(depth - 1), max_size=3)))}]"
    keys = draw(st.lists(scalars(key=True), max_size=3, unique_by=_meant))
    return "{" + gap.join(f"{key}: {draw(flows(depth - 1))}" for key in keys) + "}"


def _meant(key: str) -> str:
    return key.strip("'\"")


@st.composite
def blocks(draw: st.DrawFn, indent: int, depth: int) -> list[str]:
    """The lines of a table or a list."""
    lines: list[str] = []
    is_list = depth < 3 and draw(st.booleans())
    if is_list:
        for _ in range(draw(st.integers(1, 3))):
            lines += draw(_noise(indent))
            lines += draw(_behind(" " * indent + "-", indent, depth, draw(st.booleans())))
        return lines
    for key in draw(st.lists(scalars(key=True), min_size=1, max_size=4, unique_by=_meant)):
        lines += draw(_noise(indent))
        lines += draw(_behind(f"{' ' * indent}{key}:", indent, depth, False))
    return lines


@st.composite
def _noise(draw: st.DrawFn, indent: int) -> list[str]:
    return draw(st.lists(st.sampled_from(["", " " * indent + "# ── раздел", "# слева"]), max_size=1))


@st.composite
def _behind(draw: st.DrawFn, head: str, indent: int, depth: int, compact: bool) -> list[str]:
    """What stands behind a key or a dash."""
    comment = draw(COMMENTS)
    tail = f"   {comment}" if comment else draw(st.sampled_from(["", "", "  "]))
    shape = draw(st.sampled_from(["flow", "flow", "block", "folded", "nothing"]))
    if shape == "nothing" and head.endswith(":"):
        return [head + tail]
    if shape == "folded":
        margin = " " * (indent + 2)
        return [f"{head} >-{tail if comment else ''}", f"{margin}первая строка", f"{margin}вторая, и всё", ""]
    if shape == "block" and depth > 0:
        below = draw(blocks(indent + 2, depth - 1))
        first = below[0].strip()
        if compact and first and not first.startswith(("#", "-")) and len(below) == 1:
            return [f"{head} {first}"]
        return [head + tail, *below]
    return [f"{head} {draw(flows(2))}{tail}"]


@st.composite
def files(draw: st.DrawFn) -> str:
    """A whole file."""
    lines = ["# Регламент", "формат: 1", *draw(blocks(0, 3))]
    text = draw(st.sampled_from(["\n", "\r\n"])).join(lines)
    end = draw(st.sampled_from(["", "\n", "\n\n# конец\n"]))
    return text + end.replace("\n", "\r\n" if "\r\n" in text else "\n")
