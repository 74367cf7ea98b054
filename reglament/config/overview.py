"""What `reglament` answers to somebody who does not know its words yet."""

import difflib
import importlib.metadata
from collections.abc import Iterator

from reglament.config.speech import gettext as _

MAIN = {
    "serve": _("запустить всё: базу данных, веб-сервер, фоновые задания"),
    "demo": _("показать живой пример"),
    "check": _("проверить файл регламента"),
    "standing": _("положение запроса по журналу, с объяснением"),
    "deadline": _("когда истечёт срок и почему"),
    "translate": _("перевести файл на слова другого языка"),
    "schema": _("схема языка для редактора: подсказки и проверка"),
    "new": _("семь вопросов — и готовый регламент с вашими названиями"),
    "print": _("напечатать регламент: DOCX, PDF, HTML"),
    "read": _("прочитать регламент из Word в черновик; изменения юриста — в редакцию"),
    "backup": _("сохранить всё в один файл"),
    "restore": _("восстановить из файла"),
    "web": _("только веб-сервер"),
    "worker": _("только фоновые задания"),
    "migrate": _("привести таблицы в порядок"),
}
"""The words a person needs, in the order of need."""


def version() -> str:
    return f"Reglament {importlib.metadata.version('reglament')}"


def overview() -> str:
    """The main words and, after them, the rest of ours (loads Django)."""
    rest = {name: text for name, text in sorted(_commands()) if name not in MAIN}
    lines = [version(), "", *_table(MAIN), "", _("Для обслуживания:"), *_table(rest), ""]
    return "\n".join([*lines, _("reglament СЛОВО --help — подробнее; --data КАТАЛОГ — с любым словом.")])


def unknown(word: str) -> str:
    """That there is no such word, and which was meant (loads Django)."""
    near = difflib.get_close_matches(word, [*MAIN, *dict(_commands())], 1)
    meant = _("Может быть, «%(near)s»?", near=near[0]) if near else _("Все слова: reglament help.")
    return " ".join([_("Слова «%(word)s» нет.", word=word), meant])


def _table(words: dict[str, str]) -> list[str]:
    width = max(len(word) for word in words) + 2
    return [f"  {word:{width}}{text}" for word, text in words.items()]


def _commands() -> Iterator[tuple[str, str]]:
    import django
    from django.core.management import get_commands, load_command_class

    django.setup()
    for name, application in get_commands().items():
        if isinstance(application, str) and application.startswith("reglament."):
            yield name, load_command_class(application, name).help.partition("\n")[0]
