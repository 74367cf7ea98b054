"""Words of the trade that mean the same. They widen what is asked for; what is kept is never changed."""

from __future__ import annotations

from reglament.search.words import asked

GROUPS = """
проведение провести проводить проводится проводки проводка провёл провели
зуп зарплата зп оклад
бп бухгалтерия бух
ут торговля
ерп erp
эдо диадок сбис
эцп эп подпись криптопро сертификат
накладная торг-12 торг12 ттн упд
счёт-фактура счёт-фактуры сф
номенклатура товар
контрагент поставщик покупатель
касса ккт ккм фискальник
эквайринг терминал
печать печатать принтер распечатать
ошибка сбой падает вылетает исключение
тормозит медленно зависает зависла виснет долго
вход войти авторизация логин пароль
права доступ разрешение полномочия
обмен синхронизация выгрузка загрузка
обновление обновить релиз
отчётность ндс декларация
отпуск отпускные
больничный элн
остатки остаток
интернет сеть связь
база иб
"""


def _read() -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for line in GROUPS.split("\n"):
        words = frozenset(asked(line))
        for word in words:
            groups[word] = groups.get(word, frozenset()) | words
    return groups


_GROUP_OF = _read()


def alike(lexeme: str) -> frozenset[str]:
    """The lexeme with all that people in this trade say for it."""
    return _GROUP_OF.get(lexeme, frozenset()) | {lexeme}
