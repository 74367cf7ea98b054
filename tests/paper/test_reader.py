"""Texts that an edition gives in both languages are printed in the reader's; names as well."""

from reglament.engine import Annexes, load_edition
from reglament.paper.writing import document
from tests.engine.notation.files import changed

DISPATCHER = "  диспетчер: {по_английски: dispatcher, делает: {ru: регистрирует, en: registers tickets}}"


def test_the_document_of_each_language_has_its_own_texts() -> None:
    text = changed("  название: Правила\n", "  название: {ru: Правила, en: Rules}\n")
    text = text.replace("  диспетчер: {группа: ЛК, делает: регистрирует}", DISPATCHER)
    edition = load_edition(text)
    russian, english = document(edition, Annexes(), "ru"), document(edition, Annexes(), "en")
    assert (russian.title, english.title) == ("Правила", "Rules")
    assert "'Registers tickets'" in repr(english)
    assert "'Dispatcher'" in repr(english)
    assert "егистрирует" not in repr(english)
    assert "'Регистрирует'" in repr(russian)
