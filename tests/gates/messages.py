"""The gate of the languages: every text of a screen has its English, every counted one three Russian forms.

Russian is the language of the source, so a Russian catalogue holds only what counts something. Run as
`python -m tests.gates.messages`; with `--write` it puts missing texts into the catalogues (to be translated
by a person), drops what nobody says any more, and compiles both.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.gates.catalogue import Message, compiled, read, write

PACKAGE = Path(__file__).resolve().parents[2] / "reglament"
SILENT = ("engine", "cli")  # they have sentences of their own and know no Django
FORMS = {"ru": 3, "en": 2}
FUNCTIONS = {
    "_": ("text",),
    "gettext": ("text",),
    "ngettext": ("text", "plural"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}
CALL = re.compile(
    r"(?<!\w)(n?p?gettext|_)\(((?:\s|,|u?'(?:\\.|[^'\\])*'|u?\"(?:\\.|[^\"\\])*\")+)", re.DOTALL
)
Key = tuple[str, str, str]


def said() -> dict[Key, str]:
    """Every text the product can say on a screen, and one file that says it."""
    found: dict[Key, str] = {}
    for path in sorted(PACKAGE.rglob("*")):
        if path.relative_to(PACKAGE).parts[0] in SILENT:
            continue
        messages: Iterable[Message] = ()
        if path.suffix == ".py":
            messages = from_python(path.read_text(encoding="utf-8"))
        elif path.suffix in (".html", ".txt") and "templates" in path.parts:
            messages = from_template(path.read_text(encoding="utf-8"))
        for message in messages:
            found.setdefault(message.key, str(path.relative_to(PACKAGE.parent)))
    return found


def from_python(source: str) -> Iterator[Message]:
    """Texts given to gettext functions as literals."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            literals = [one.value for one in node.args if isinstance(one, ast.Constant)]
            yield from _message(re.sub(r"_(lazy|noop)$", "", name), literals)


def from_template(source: str) -> Iterator[Message]:
    """Texts of translate, blocktranslate and `_("…")` in a template."""
    from django.utils.translation.template import templatize

    for match in CALL.finditer(templatize(source)):
        literals = ast.literal_eval(f"[{match[2].rstrip(', ')}]")
        yield from _message(match[1], literals)


def _message(function: str, literals: Sequence[object]) -> Iterator[Message]:
    names = FUNCTIONS.get(function, ())
    values = [value for value in literals[: len(names)] if isinstance(value, str)]
    if names and len(values) == len(names) and any(values):
        told = dict(zip(names, values, strict=True))
        yield Message(told["text"], told.get("plural", ""), told.get("context", ""))


def catalogue_path(language: str) -> Path:
    """The `.po` of a language; its `.mo` lies beside it."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def findings() -> list[str]:
    """What is missing, left over, incomplete or not compiled."""
    found = []
    texts = said()
    for language in FORMS:
        path = catalogue_path(language)
        messages = read(path)
        known = {message.key: message for message in messages[1:]}
        wanted = _wanted(language, texts)
        found += [f"{texts[key]}: no {language} for {key[1]!r}" for key in wanted - known.keys()]
        found += [f"{path.name} ({language}): nobody says {key[1]!r}" for key in known.keys() - wanted]
        found += [
            f"{path.name} ({language}): {one.text!r} is not translated in all forms"
            for one in known.values()
            if not one.complete or (one.plural and len(one.translations) != FORMS[language])
        ]
        found += [f"{language}: {problem}" for one in known.values() for problem in _placeholders(one)]
        if path.with_suffix(".mo").read_bytes() != compiled(messages):
            found.append(f"{path.name} ({language}): the compiled file is old; run with --write")
    return sorted(found)


def _wanted(language: str, texts: Iterable[Key]) -> set[Key]:
    return {key for key in texts if language != "ru" or key[2]}


def _placeholders(message: Message) -> Iterator[str]:
    """A translation that would fail or lose a value when it is filled in."""
    needed = set(re.findall(r"%\(\w+\)[sd]", message.text)) | set(re.findall(r"%\(\w+\)[sd]", message.plural))
    for translation in filter(None, message.translations):
        used = set(re.findall(r"%\(\w+\)[sd]", translation))
        if used - needed or (not message.plural and needed - used):
            yield f"{message.text!r} and {translation!r} have different placeholders"


def update() -> None:
    """Bring both catalogues to what is said now; translations that exist are kept."""
    texts = said()
    for language, forms in FORMS.items():
        path = catalogue_path(language)
        header, *messages = read(path)
        known = {message.key: message for message in messages}
        kept = [
            known.get(key) or Message(key[1], key[2], key[0], ("",) * (forms if key[2] else 1))
            for key in sorted(_wanted(language, texts), key=lambda key: (key[1], key[0]))
        ]
        path.write_text(write([header, *kept]), encoding="utf-8")
        path.with_suffix(".mo").write_bytes(compiled([header, *kept]))


def main(arguments: list[str]) -> int:
    """Check, or bring up to date with `--write`; prints what is still missing."""
    if "--write" in arguments:
        update()
    found = findings()
    print("\n".join(found) or "messages: all well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
