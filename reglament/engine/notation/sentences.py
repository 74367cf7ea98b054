"""What errors say, in Russian and in English. A sentence names what is wrong and what to do."""

from __future__ import annotations

from typing import Final

_SENTENCES: Final[dict[str, tuple[str, str]]] = {
    # Around the sentence
    "clause": ("п. {clause}: ", "clause {clause}: "),
    "nearest": ("Может быть, «{nearest}»?", "Did you mean “{nearest}”?"),
    "possible": ("Можно: {possible}.", "Possible: {possible}."),
    # The file
    "empty": ("файл пуст", "the file is empty"),
    "syntax": (
        "здесь нарушена запись: {problem}",
        "the notation is broken here: {problem}",
    ),
    "unclosed": (
        "скобка не закрыта или запись не закончена",
        "a bracket is not closed, or the notation is not finished",
    ),
    "tab": (
        "табуляция вместо пробелов: отступы делают пробелами",
        "a tab instead of spaces: indent with spaces",
    ),
    "colon": (
        "лишнее двоеточие или потерян перенос строки; текст с двоеточием берут в кавычки",
        "a colon too many or a lost line break; put text with a colon into quotes",
    ),
    "no_colon": (
        "после имени нет двоеточия с пробелом",
        "there is no colon and space after the name",
    ),
    "indentation": (
        "отступ не такой, как у соседних строк, или незнакомый знак в начале",
        "the indent differs from its neighbours, or a strange character begins the line",
    ),
    "quote": ("кавычка не закрыта", "a quotation mark is not closed"),
    "escape": (
        "после косой черты в кавычках «\"» такой знак не читается; возьмите кавычки «'»",
        "this character after a backslash is not read; use single quotes",
    ),
    "start": (
        "с этого знака значение начинаться не может: возьмите его в кавычки",
        "a value cannot begin with this character: put it into quotes",
    ),
    "directive": ("строки с % в начале не читаются", "lines that begin with % are not read"),
    "character": ("знак {value} в тексте недопустим", "the character {value} is not allowed"),
    "no_such_preset": (
        "готового набора «{value}» нет",
        "there is no preset “{value}”",
    ),
    "no_presets": (
        "набор «{value}» здесь не найден: вместе с файлом нужен и он",
        "the preset “{value}” is not at hand: the file needs it",
    ),
    "local_moment": (
        "«{value}» — не момент, пишите «пт 06.02.2026 17:40» или «06.02.2026 17:40»",
        "“{value}” is no moment, write “fri 2026-02-06 17:40” or “2026-02-06 17:40”",
    ),
    "other_weekday": (
        "этот день — «{right}», а не «{value}»",
        "that day is “{right}”, not “{value}”",
    ),
    "too_large": (
        "файл больше {most} знаков; регламент так велик не бывает",
        "the file has more than {most} characters; no regulation is that large",
    ),
    "too_deep": (
        "вложенность больше {most} уровней",
        "more than {most} levels of nesting",
    ),
    "too_many": ("в файле больше {most} значений", "the file has more than {most} values"),
    "anchor": (
        "метки и ссылки на них (& и *) не читаются: напишите значение ещё раз",
        "anchors and aliases (& and *) are not read: write the value again",
    ),
    "tag": ("указание типа (!) не читается: уберите его", "type tags (!) are not read: remove it"),
    "several": ("в файле больше одного документа", "the file holds more than one document"),
    "key_shape": ("имя перед двоеточием — простой текст", "a name before a colon is plain text"),
    "format": (
        "формат «{value}» не знаком; эта версия читает формат {known}",
        "format “{value}” is unknown; this version reads format {known}",
    ),
    # Keys and shapes
    "duplicate_key": (
        "«{name}» здесь уже есть, в строке {line}",
        "“{name}” is already here, in line {line}",
    ),
    "cell_twice": (
        "для тех же запросов норма уже сказана в строке {line}: строки различаются только порядком слов",
        "line {line} says it for the same tickets already: the rows differ in the order of their words alone",
    ),
    "two_meanings": (
        "«{value}» — имя и {first}, и {second}: назовите одно из них иначе",
        "“{value}” is the name of a {first} and of a {second}: call one of them otherwise",
    ),
    "unknown_key": ("«{name}» здесь не бывает", "there is no “{name}” here"),
    "comma": (
        "запятая перед «{name}» делит значения: текст с запятой внутри {{…}} берут в кавычки",
        "the comma before “{name}” separates values: put text with a comma inside {{…}} into quotes",
    ),
    "placeholder_unknown": (
        "«{{{name}}}»: такого значения в регламенте нет",
        "“{{{name}}}”: there is no such value in the regulation",
    ),
    "placeholder_many": (
        "«{{{name}}}» подходит к нескольким значениям: допишите путь через точку",
        "“{{{name}}}” fits several values: write more of the path, with dots",
    ),
    "placeholder_case": ("«{name}»: такого падежа нет", "“{name}”: there is no such form"),
    "placeholder_no_length": (
        "«{name}»: падеж бывает только у длительности",
        "“{name}”: only a length of time has such a form",
    ),
    "missing_key": ("нет обязательного «{name}»", "“{name}” is required and missing"),
    "wants_table": (
        "здесь нужны строки «имя: значение»",
        "lines “name: value” are wanted here",
    ),
    "wants_list": ("здесь нужен список", "a list is wanted here"),
    "wants_text": ("здесь нужно одно значение", "one value is wanted here"),
    "wants_value": ("значения нет", "the value is missing"),
    # Values
    "phrase": (
        "«{value}»: так система не умеет",
        "“{value}”: the system cannot do that",
    ),
    "event": (
        "нет ни состояния, ни события «{value}»",
        "there is neither a state nor an event “{value}”",
    ),
    "unknown_name": ("нет {sort} «{value}»", "there is no {sort} “{value}”"),
    "duplicate_name": (
        "имя «{name}» уже занято, строка {line}",
        "the name “{name}” is already taken, line {line}",
    ),
    "duration": ("{text}", "{text}"),
    "hours": ("{text}", "{text}"),
    "number": ("«{value}» — не число", "“{value}” is not a number"),
    "whole": ("«{value}» — не целое число", "“{value}” is not a whole number"),
    "range": (
        "«{value}»: здесь от {least} до {most}",
        "“{value}”: from {least} to {most} here",
    ),
    "percent": ("«{value}» — не доля; пишите 75%", "“{value}” is no share; write 75%"),
    "date": (
        "«{value}» — не дата; пишите 01.02.2026",
        "“{value}” is no date; write 01.02.2026 or 2026-02-01",
    ),
    "dates": (
        "«{value}» — не даты; пишите 01.02.2026-05.02.2026, первая не позже последней",
        "“{value}” are no dates; write 01.02.2026-05.02.2026, the first not after the last",
    ),
    "year": ("«{value}» — не год; пишите 2026", "“{value}” is no year; write 2026"),
    "time": ("«{value}» — не время; пишите 10:00", "“{value}” is no time; write 10:00"),
    "yes_no": ("«{value}»: здесь да или нет", "“{value}”: yes or no here"),
    "timezone": (
        "часового пояса «{value}» нет; пишите, например, Europe/Moscow",
        "there is no time zone “{value}”; write, for example, Europe/Moscow",
    ),
    "country": (
        "«{value}»: страна не знакома; пишите РФ или двухбуквенный код",
        "“{value}”: unknown country; write its two-letter code",
    ),
    "unit": (
        "«{value}» — не буква единицы; пишите, например, р или д (к занята: к.д)",
        "“{value}” is no letter of a unit; write, for example, р or д (к is taken: к.д)",
    ),
    "clause_text": (
        '«{value}» — не номер пункта; пишите "3.4.6"',
        '“{value}” is no number of a clause; write "3.4.6"',
    ),
    "long_text": ("текст длиннее {most} знаков", "the text has more than {most} characters"),
    "cells": (
        "в строке {got}, а столбцов {wanted}: {columns}",
        "the row has {got} cells and the table {wanted} columns: {columns}",
    ),
    "order_of": (
        "«{value}»: одно из двух — или {first}, или {second}",
        "“{value}”: one of the two — either {first} or {second}",
    ),
    "scale": ("«{value}» — не шкала; пишите 1-5", "“{value}” is no scale; write 1-5"),
    "mask": (
        "в виде номера нет места для числа: нужно {{номер}}",
        "the mask has no place for the number: {{номер}} is wanted",
    ),
    # Two languages
    "word_taken": (
        "«{name}» на другом языке — «{now}», а это здесь имя: переименуйте его",
        "“{name}” is “{now}” in the other language, which is a name here: rename it",
    ),
    "untranslated": (
        "перевод прочитался бы иначе; сообщите об этом вместе с файлом",
        "the translation would read otherwise; please report this with the file",
    ),
    # Annexes
    "annex_kind": (
        "какое это приложение, не сказано: нужен один раздел из списка",
        "it is not said which annex this is: one section of the list is wanted",
    ),
    "annex_number": (
        "регламент называет это приложением № {wanted}, а здесь № {got}",
        "the regulation calls this annex No. {wanted}, here it is No. {got}",
    ),
    "annex_twice": (
        "такое приложение уже есть: {other}",
        "there is such an annex already: {other}",
    ),
    "annex_absent": (
        "регламент не знает приложения «{name}»",
        "the regulation knows no annex “{name}”",
    ),
}


def sentence(code: str, language: str) -> str:
    """The template of a sentence in a language (`ru` or `en`)."""
    russian, english = _SENTENCES[code]
    return english if language == "en" else russian


def codes() -> frozenset[str]:
    """Every code there is."""
    return frozenset(_SENTENCES)
