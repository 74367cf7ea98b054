"""What findings about the two languages say; the same form as in `sentences`."""

from __future__ import annotations

from typing import Final

_Pair = tuple[str, str]
LANGUAGES: Final[dict[str, tuple[_Pair, _Pair]]] = {
    "foreign_word": (
        (
            "«{written}»: остальной файл написан словами другого языка.",
            "“{written}”: the rest of the file is in the words of the other language.",
        ),
        ("Напишите «{word}».", "Write “{word}”."),
    ),
    "foreign_words": (
        (
            "Слов другого языка в файле ещё {count}.",
            "There are {count} more words of the other language.",
        ),
        (
            "Переведите файл целиком: reglament translate ФАЙЛ --to ru (или en).",
            "Translate the whole file: reglament translate FILE --to en (or ru).",
        ),
    ),
    "unsaid_number": (
        (
            "Свои слова п. {own} не говорят «{text}» ({path}): документ потеряет это число.",
            "The own words of clause {own} do not say “{text}” ({path}): the document would lose it.",
        ),
        (
            "Впишите в них {{{path}}} или уберите свои слова.",
            "Put {{{path}}} into them, or take the own words away.",
        ),
    ),
    "no_english": (
        (
            "«{text}»: редакция на двух языках, а по-английски этого нет.",
            "“{text}”: the edition is in two languages, and this has no English.",
        ),
        (
            "У имени допишите «по_английски», у текста — {{ru: …, en: …}}.",
            "Add in_english to a name, write a text as {{ru: …, en: …}}.",
        ),
    ),
    "no_russian": (
        (
            "«{text}»: редакция на двух языках, а по-русски этого нет.",
            "“{text}”: the edition is in two languages, and this has no Russian.",
        ),
        (
            "У имени допишите «по_русски», у текста — {{ru: …, en: …}}.",
            "Add in_russian to a name, write a text as {{ru: …, en: …}}.",
        ),
    ),
    "one_sided": (
        (
            "На одном языке ещё {count} имён и текстов.",
            "There are {count} more names and texts in one language alone.",
        ),
        ("Допишите их так же.", "Complete them likewise."),
    ),
}
