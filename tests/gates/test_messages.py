"""The language gate hears every text, reads and compiles catalogues as GNU gettext does."""

import gettext
import io
from pathlib import Path

import pytest

from tests.gates import messages
from tests.gates.catalogue import Message, compiled, read, write

PYTHON = """
from django.utils.translation import gettext as _, gettext_lazy, ngettext, pgettext
a = _("Закрыть")
b = gettext_lazy("первая "
    "вторая")
c = ngettext("%(n)d запрос", "%(n)d запроса", 5)
d = pgettext("месяц", "март")
e = _(a)
f = other("не текст")
"""
TEMPLATE = """{% load i18n %}{% translate "Выйти" %}{{ x|default:_("Регламент") }}
{% translate 'Он сказал "да"' as y %}
{% blocktranslate with name=user %}Привет, {{ name }}{% endblocktranslate %}
{% blocktranslate count n=rows|length trimmed %}
  Один запрос
{% plural %}
  {{ n }} запросов
{% endblocktranslate %}"""


def test_every_text_of_python_code_is_heard() -> None:
    assert list(messages.from_python(PYTHON)) == [
        Message("Закрыть"),
        Message("первая вторая"),
        Message("%(n)d запрос", "%(n)d запроса"),
        Message("март", context="месяц"),
    ]


def test_every_text_of_a_template_is_heard() -> None:
    assert list(messages.from_template(TEMPLATE)) == [
        Message("Выйти"),
        Message("Регламент"),
        Message('Он сказал "да"'),
        Message("Привет, %(name)s"),
        Message("Один запрос", "%(n)s запросов"),
    ]


def test_a_catalogue_survives_writing_and_reading(tmp_path: Path) -> None:
    written = [
        Message("", translations=("Content-Type: text/plain; charset=UTF-8\n",)),
        Message('кавычки " и \\ и\nстрока', translations=('quotes " and \\ and\nline',)),
        Message("запрос", "запроса", "счёт", ("ticket", "tickets")),
    ]
    path = tmp_path / "django.po"
    path.write_text(write(written), encoding="utf-8")
    assert read(path) == written


def test_a_compiled_catalogue_is_what_gnu_gettext_reads() -> None:
    plural = "nplurals=2; plural=(n != 1);"
    book = gettext.GNUTranslations(
        io.BytesIO(
            compiled(
                [
                    Message(
                        "",
                        translations=(f"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: {plural}\n",),
                    ),
                    Message("запрос", "запроса", translations=("ticket", "tickets")),
                    Message("март", context="месяц", translations=("March",)),
                    Message("без перевода", translations=("",)),
                ]
            )
        )
    )
    assert [book.ngettext("запрос", "запроса", n) for n in (1, 5)] == ["ticket", "tickets"]
    assert book.pgettext("месяц", "март") == "March"
    assert book.gettext("без перевода") == "без перевода"


def test_a_line_that_is_no_message_is_named(tmp_path: Path) -> None:
    path = tmp_path / "django.po"
    path.write_text('msgid "a"\nmsgstr "b"\nnonsense\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"django\.po:3: 'nonsense'"):
        read(path)


def test_everything_said_is_translated_and_compiled() -> None:
    assert messages.findings() == []
