"""Files of stories: a list of mappings, each the life of one ticket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from reglament.demo.stage.errors import Place, StoryError
from reglament.demo.stage.steps import Step, read_step

NEEDED = ("тема", "автор", "когда", "как", "текст", "ход")
KNOWN = (*NEEDED, "зона", "обстоятельства", "услуга", "метка", "канал", "для", "файл")
PEOPLE = "people.yaml"


@dataclass(frozen=True, slots=True)
class Story:
    """A ticket: who wrote it when, what the desk took it for, what happened then.

    `service` is the entry of the catalogue that the author chose, `mark` a name for other stories,
    `file` an attachment: its name and its text.
    """

    subject: str
    author: str
    when: str
    text: str
    classes: tuple[str, ...]
    place: Place
    zone: str = ""
    circumstances: tuple[str, ...] = ()
    service: str = ""
    mark: str = ""
    channel: str = ""
    beneficiary: str = ""
    file: str = ""
    steps: tuple[Step, ...] = field(default=())


def read_stories(folder: Path) -> list[Story]:
    """All stories of a folder, file by file. Raises StoryError at the first that cannot be read."""
    files = (path for path in sorted(folder.glob("*.yaml")) if path.name != PEOPLE)
    return [story for path in files for story in read_file(path)]


def read_file(path: Path) -> Iterator[Story]:
    """The stories of one file. Raises StoryError."""
    try:
        written: Any = YAML(typ="rt").load(path.read_text("utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise StoryError(Place(path.name, line), f"не читается: {error.problem}") from error
    for index, story in enumerate(written):
        yield _story(story, Place(path.name, written.lc.item(index)[0] + 1))


def _story(written: Mapping[str, Any], place: Place) -> Story:
    if missing := [name for name in NEEDED if name not in written]:
        raise StoryError(place, f"не хватает: {', '.join(missing)}")
    if unknown := [name for name in written if name not in KNOWN]:
        raise StoryError(place, f"лишнее: {', '.join(unknown)} (текст с запятой берут в кавычки)")
    values = {name: str(written.get(name, "")) for name in KNOWN if name not in ("обстоятельства", "ход")}
    return Story(
        subject=values["тема"],
        author=values["автор"],
        when=values["когда"],
        text=values["текст"],
        classes=tuple(values["как"].split()),
        place=place,
        zone=values["зона"],
        circumstances=tuple(map(str, written.get("обстоятельства", ()))),
        service=values["услуга"],
        mark=values["метка"],
        channel=values["канал"],
        beneficiary=values["для"],
        file=values["файл"],
        steps=tuple(
            read_step(str(step), Place(place.file, place.line, str(step))) for step in written["ход"]
        ),
    )
