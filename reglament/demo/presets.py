"""The demos there are. Standard library only: the command prints the logins without loading Django."""

from __future__ import annotations

import sysconfig
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

OPENING = datetime(2026, 3, 18, 6, 30, tzinfo=UTC)
"""Wednesday, 09:30 in Moscow; 9 March was a day off, so that explanations have something to explain."""
PASSWORD = "severny-put-2026"  # noqa: S105 - of a demo, printed when it starts
_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Login:
    """Somebody worth being in this demo: the handle, and what he is."""

    key: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Preset:
    """An edition with its people and stories. `dispatchers` take turns, day by day; `head` decides."""

    name: str
    port: int
    folder: str
    organisation: str
    head: str
    dispatchers: tuple[str, ...]
    calendar: str
    channel: str
    time_zone: str
    logins: tuple[Login, ...]

    @property
    def edition(self) -> Path:
        """The file of the edition; its annexes lie in the folder of the same name."""
        return examples() / f"{self.name}.yaml"

    @property
    def stories(self) -> Path:
        """The folder of the stories and their people."""
        return _PACKAGE / "stories" / self.name


PRESETS = {
    preset.name: preset
    for preset in (
        Preset(
            name="thousand-users",
            port=8000,
            folder="demo",
            organisation="ООО «Северный путь»",
            head="орлова",
            dispatchers=("климов", "савельева", "ткач"),
            calendar="служба",
            channel="портал",
            time_zone="Europe/Moscow",
            logins=(
                Login("климов", "Климов", "консультант и диспетчер"),
                Login("орлова", "Орлова", "руководитель линии"),
                Login("авдеева", "Авдеева", "бухгалтер, пишет на линию"),
                Login("панина", "Панина", "главный бухгалтер, ключевой пользователь"),
                Login("рыжова", "Рыжова", "согласует, видит зарплату"),
                Login("дорохов", "Дорохов", "разработчик, ПО"),
                Login("белов", "Белов", "ИТ-директор"),
            ),
        ),
        Preset(
            name="freelancer",
            port=8001,
            folder="demo-freelancer",
            organisation="",
            head="громов",
            dispatchers=("громов",),
            calendar="работа",
            channel="почта",
            time_zone="Europe/Samara",
            logins=(
                Login("громов", "Громов", "программист 1С"),
                Login("мельникова", "Мельникова", "клиент, кофейни «Зерно»"),
                Login("сафин", "Сафин", "клиент, автосервис «Волга-Мотор»"),
            ),
        ),
        Preset(
            name="franchise",
            port=8002,
            folder="demo-franchise",
            organisation="",
            head="кравцова",
            dispatchers=("белоусов", "никитина", "сорокин"),
            calendar="служба",
            channel="почта",
            time_zone="Europe/Moscow",
            logins=(
                Login("никитина", "Никитина", "консультант"),
                Login("кравцова", "Кравцова", "руководитель линии"),
                Login("гусев", "Гусев", "инженер"),
                Login("мельник", "Мельник", "менеджер договоров"),
                Login("шевцова", "Шевцова", "главный бухгалтер хлебозавода, тратит часы"),
                Login("ахметов", "Ахметов", "клиент, магазин «Колорит»"),
            ),
        ),
    )
}


def examples() -> Path:
    """Where the editions lie: beside the package in a clone, in the data scheme of an installation."""
    beside = _PACKAGE.parent.parent / "examples"
    installed = Path(sysconfig.get_path("data")) / "share" / "reglament" / "examples"
    return beside if (beside / "thousand-users.yaml").exists() else installed
