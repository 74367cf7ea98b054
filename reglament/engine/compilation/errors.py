"""What an edition may ask for that is not here."""

from __future__ import annotations


class NoOfficialCalendarError(LookupError):
    """The edition follows the days off of a country whose official calendar is not known."""

    def __init__(self, country: str, known: tuple[str, ...]) -> None:
        super().__init__(country)
        self.country = country
        self.known = known

    def text(self, language: str = "ru") -> str:
        """The sentence for a reader, with what to do."""
        listed = ", ".join(self.known)
        if language == "ru":
            return (
                f"Нет производственного календаря страны «{self.country}», есть: {listed}. "
                "Назовите другую страну или напишите «праздники: не учитываются»."
            )
        return (
            f"There is no official calendar of “{self.country}”; known: {listed}. "
            "Name another country or say that holidays are not counted."
        )
