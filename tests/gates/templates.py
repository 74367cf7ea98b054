"""The gate of the templates: every one compiles and keeps the house rules.

Run as `python -m tests.gates.templates`. Each finding names file, line and what to do.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template

from tests.gates.markup import Source, Tag

PACKAGE = Path(__file__).resolve().parents[2] / "reglament"
LONGEST = 150
TRANSLATED = re.compile(
    r"\{%\s*blocktrans(?:late)?\b.*?\{%\s*endblocktrans(?:late)?\s*%\}"
    r"|\{%\s*trans(?:late)?\s+(?:\"[^\"]*\"|'[^']*').*?%\}"
    r"|_\((?:\"[^\"]*\"|'[^']*')\)",
    re.DOTALL,
)
POSTING = re.compile(r"<form\b[^>]*method=[\"']?post.*?</form>", re.DOTALL | re.IGNORECASE)
Finding = tuple[int, str]


def findings() -> list[str]:
    """What is wrong with the templates of all applications, as `path:line: message`."""
    return [
        f"{path.relative_to(PACKAGE.parent)}:{line}: {message}"
        for path in sorted(PACKAGE.glob("*/templates/**/*.html"))
        for line, message in _check(Source.read(path))
    ]


def _check(source: Source) -> Iterator[Finding]:
    for rule in (does_not_compile, is_long, trusts_text, reaches_elsewhere, speaks_untranslated):
        yield from rule(source)
    yield from breaks_content_policy(source)
    yield from needs_scripts(source)
    yield from forgets_protection(source)


def does_not_compile(source: Source) -> Iterator[Finding]:
    """Unknown tags, filters, missing ends and names of parents that do not exist."""
    try:
        get_template(source.name)
    except (TemplateDoesNotExist, TemplateSyntaxError, KeyError) as error:
        yield 1, f"does not compile: {error!r}"


def is_long(source: Source) -> Iterator[Finding]:
    """More than a person reads at once."""
    lines = source.text.count("\n")
    if lines > LONGEST:
        yield lines, f"has {lines} lines; take a part out into a template of its own (at most {LONGEST})"


def trusts_text(source: Source) -> Iterator[Finding]:
    """Escaping switched off."""
    for match in re.finditer(r"\|\s*(safe|safeseq)\b|\{%\s*autoescape\s+off", source.text):
        yield (
            source.line(match.start()),
            f"{match[0]!r} switches escaping off; make the HTML in a tag instead",
        )


def reaches_elsewhere(source: Source) -> Iterator[Finding]:
    """Templates of another door, or a name that only the run knows (the frame alone may do that)."""
    for match in re.finditer(r"\{%\s*(?:extends|include)\s+([^\s%]+)", source.text):
        word, owner = match[1], match[1].strip("\"'").partition("/")[0]
        named = word[0] in "\"'"
        if not named and source.application != "ui":
            yield source.line(match.start()), f"{word} is known only at run time; name the template"
        if named and "/" in word and owner not in (source.application, "ui"):
            yield source.line(match.start()), f"{word} belongs to another application; use your own or ui's"


def speaks_untranslated(source: Source) -> Iterator[Finding]:
    """Russian words that no translator can reach."""
    said = TRANSLATED.sub(_spaces, source.text)
    for match in re.finditer(r"[А-Яа-яЁё]+", said):
        yield source.line(match.start()), f"«{match[0]}» is not inside translate or blocktranslate"


def breaks_content_policy(source: Source) -> Iterator[Finding]:
    """Styles, scripts and handlers in the page, which the content policy of the desk blocks."""
    for tag in source.tags():
        if tag.name == "style" or (tag.name == "script" and not tag.closing and "src" not in tag.attributes):
            yield source.line(tag.offset), f"<{tag.name}> in the page; move it to a file"
        for name, value in tag.attributes.items():
            if (
                name == "style"
                or name.startswith(("on", "hx-on"))
                or value.startswith(("javascript:", "js:"))
            ):
                yield (
                    source.line(tag.offset),
                    f'{name}="{value}" is inline code; use a class or a data- attribute',
                )


def needs_scripts(source: Source) -> Iterator[Finding]:
    """What would do nothing without JavaScript.

    An element with `hx-get` is a link, unless it also has `hx-trigger`: then it refreshes itself and nobody
    clicks it. An element that sends stands in a form.
    """
    depth = 0
    for tag in source.tags():
        depth += (-1 if tag.closing else 1) if tag.name == "form" else 0
        attributes = tag.attributes
        if "hx-get" in attributes and "hx-trigger" not in attributes and not _leads_somewhere(tag):
            yield source.line(tag.offset), f"<{tag.name} hx-get> without href (a form: without action)"
        if not depth and attributes.keys() & {"hx-post", "hx-put", "hx-patch", "hx-delete"}:
            yield source.line(tag.offset), f"<{tag.name}> sends outside of a form"


def forgets_protection(source: Source) -> Iterator[Finding]:
    """A form that posts without the token against forgery."""
    for match in POSTING.finditer(source.text):
        if "csrf_token" not in match[0] and "csrf_token" not in _included(match[0]):
            yield source.line(match.start()), "this form posts without {% csrf_token %}"


def _leads_somewhere(tag: Tag) -> bool:
    wanted = "action" if tag.name == "form" else "href"
    return tag.name in ("a", "form") and bool(tag.attributes.get(wanted))


def _included(text: str) -> str:
    names = re.findall(r"\{%\s*include\s+[\"']([^\"'#]+)[\"']", text)
    return "".join(
        (next(PACKAGE.glob(f"*/templates/{name}"), Path(os.devnull))).read_text() for name in names
    )


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def main() -> int:
    """Print the findings; 1 if there are any."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
    django.setup()
    found = findings()
    for finding in found:
        print(finding)
    print(f"{len(found)} findings" if found else "templates: all well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
