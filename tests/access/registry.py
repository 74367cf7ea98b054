"""Where doors say what the matrix should try: sample objects, and what must exist for their screens."""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from reglament.people.models import Person

TESTS = Path(__file__).parents[1]


@dataclass
class World:
    """What the matrix is run against. `made` is for providers to remember their objects in."""

    at: datetime
    persons: dict[str, Person]
    made: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sample:
    """URL arguments of an object that the viewer may see and of one that he may not; None: there is none."""

    own: Mapping[str, Any] | None
    other: Mapping[str, Any] | None
    data: Mapping[str, Any] = field(default_factory=dict)


Provider = Callable[[World, Person], Sample]
Populator = Callable[[World], None]
SAMPLES: dict[str, Provider] = {}
POPULATORS: list[Populator] = []


def sample(name: str) -> Callable[[Provider], Provider]:
    """Register the samples of an `object` of policies, or of one route by its full name."""

    def register(provider: Provider) -> Provider:
        assert name not in SAMPLES, f"two samples for {name}"
        SAMPLES[name] = provider
        return provider

    return register


def populate(populator: Populator) -> Populator:
    """Register what makes the rows that the screens of a door need."""
    POPULATORS.append(populator)
    return populator


def discover() -> None:
    """Import `tests/<part>/access.py` of every part that has one."""
    for path in sorted(TESTS.glob("*/access.py")):
        importlib.import_module(f"tests.{path.parent.name}.access")
