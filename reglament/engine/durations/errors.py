"""What may be wrong with a written duration, as data with a sentence in either language."""

from typing import Literal

Language = Literal["ru", "en"]
LANGUAGES: tuple[Language, ...] = ("ru", "en")

WORDING: dict[str, dict[Language, str]] = {
    "unreadable": {
        "ru": "«{text}» — не длительность. Напишите число и единицу: {units_ru}.",
        "en": "“{text}” is not a duration. Write a number and a unit: {units_en}.",
    },
    "unknown_unit": {
        "ru": "«{text}»: единицы «{unit}» нет. Есть: {units_ru}.",
        "en": "“{text}”: there is no unit “{unit}”. There are: {units_en}.",
    },
    "misspelt_unit": {
        "ru": "«{text}»: единицы «{unit}» нет. Может быть, {near}? Есть: {units_ru}.",
        "en": "“{text}”: there is no unit “{unit}”. Did you mean {near}? There are: {units_en}.",
    },
    "bare_day": {
        "ru": "«{text}»: день бывает рабочий, календарный и сутки подряд. Напишите одно из: {days_ru}.",
        "en": "“{text}”: a day may be a working day, a calendar day or 24 hours. Write one of: {days_en}.",
    },
    "fraction": {
        "ru": "«{text}»: дробей в сроках нет. Возьмите меньшую единицу.",
        "en": "“{text}”: durations have no fractions. Use a smaller unit.",
    },
    "fraction_instead": {
        "ru": "«{text}»: дробей в сроках нет. Напишите {near}.",
        "en": "“{text}”: durations have no fractions. Write {near}.",
    },
    "share": {
        "ru": "«{text}» — доля часов запроса, а не длительность: здесь нужны число и единица: {units_ru}.",
        "en": "“{text}” is a share of a clock, not a duration. Write a number and a unit: {units_en}.",
    },
    "no_days": {
        "ru": "«{text}»: дни считаются с первого, ноль дней — не срок. Для «сразу» напишите 0 мин.",
        "en": "“{text}”: days are counted from one, zero days is no term. For “at once” write 0 min.",
    },
    "too_long": {
        "ru": "«{text}» — больше ста лет. Проверьте число.",
        "en": "“{text}” is more than a hundred years. Check the number.",
    },
}


class DurationError(ValueError):
    """A written duration cannot be read. `code` and `values` say why; `units_ru` and `units_en` among the
    values list the units there are."""

    def __init__(self, code: str, **values: str) -> None:
        self.code = code
        self.values = values
        super().__init__(self.text("ru"))

    def text(self, language: Language) -> str:
        """The sentence for a reader, with what to do."""
        return WORDING[self.code][language].format(**self.values)


class IncomparableError(TypeError):
    """Two durations of different units were compared: that needs a calendar and a start (`seconds_on`)."""
