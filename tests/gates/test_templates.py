"""The template gate finds what it promises to find, and nothing in what is right."""

from pathlib import Path

import pytest

from tests.gates import templates
from tests.gates.markup import Source

RIGHT = """{% load i18n ui %}{# замечание #}
<a href="/tickets/1/" hx-get="/tickets/1/" hx-target="#work">{% translate "Открыть" %}</a>
<section hx-get="/queue/" hx-trigger="dirty">{% blocktranslate %}Очередь{% endblocktranslate %}</section>
<form method="post" action="/x/">{% csrf_token %}<button hx-post="/x/">{{ x|default:_("Да") }}</button></form>
{% include "ui/components/toasts.html" %}"""


def source(text: str, application: str = "desk") -> Source:
    return Source(Path("desk/templates/desk/queue.html"), application, text)


def said(text: str) -> str:
    rules = (
        templates.trusts_text,
        templates.reaches_elsewhere,
        templates.speaks_untranslated,
        templates.breaks_content_policy,
        templates.needs_scripts,
        templates.forgets_protection,
        templates.is_long,
    )
    return "\n".join(f"{line}: {message}" for rule in rules for line, message in rule(source(text)))


def test_a_template_that_keeps_the_rules_passes(tmp_path: Path) -> None:
    file = tmp_path / "desk/templates/desk/queue.html"
    file.parent.mkdir(parents=True)
    file.write_text(RIGHT, encoding="utf-8")
    assert said(Source.read(file).text) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n{{ text|safe }}", "2: '|safe' switches escaping off"),
        ("{% autoescape off %}", "switches escaping off"),
        ('{% include "office/x.html" %}', "belongs to another application"),
        ("{% include name %}", "known only at run time"),
        ("<p>Привет</p>", "1: «Привет» is not inside translate"),
        ('<p style="color:red">', 'style="color:red" is inline code'),
        ("<style>p{}</style>", "<style> in the page"),
        ("<script>let a</script>", "<script> in the page"),
        ('<a href="javascript:x()">', "inline code"),
        ('<button onclick="x()">', "inline code"),
        ('<button hx-on:click="x()">', "inline code"),
        ('<button hx-get="/x/">', "<button hx-get> without href"),
        ('<a hx-get="/x/">', "<a hx-get> without href"),
        (
            '<form method="post">{% csrf_token %}</form>\n<a href="/" hx-delete="/x/">',
            "2: <a> sends outside of a form",
        ),
        ('<form method="post"></form>', "posts without {% csrf_token %}"),
        ("\n" * 200, "has 200 lines"),
    ],
)
def test_a_broken_rule_is_found_with_its_line(text: str, message: str) -> None:
    assert message in said(text)


def test_a_template_that_is_not_there_does_not_compile() -> None:
    absent = Source(Path("desk/templates/desk/absent.html"), "desk", "")
    found = list(templates.does_not_compile(absent))
    assert found
    assert "does not compile" in found[0][1]


def test_all_templates_of_the_product_are_well() -> None:
    assert templates.findings() == []
