"""The editions that these tests read, and small changes to them."""

from functools import cache
from pathlib import Path

from reglament.engine import Annexes, Edition, NotationErrors, load_annexes, load_edition

EXAMPLES = Path(__file__).parents[3] / "examples"
EDITIONS = Path(__file__).parent / "editions"
SAMPLE = EXAMPLES / "thousand-users.yaml"
FREELANCER = EXAMPLES / "freelancer.yaml"
PRESET = EXAMPLES.parent / "reglament" / "engine" / "presets" / "minimal.yaml"
MINIMAL = EDITIONS / "minimal.yaml"


@cache
def text_of(path: Path) -> str:
    """The text of a file."""
    return path.read_text(encoding="utf-8")


@cache
def edition_of(path: Path) -> Edition:
    """The edition that a file writes."""
    return load_edition(text_of(path), path.name)


@cache
def sample_annexes() -> Annexes:
    """The annexes of the sample."""
    return load_annexes(annex_texts(SAMPLE), edition_of(SAMPLE))


def annex_texts(path: Path) -> dict[str, str]:
    """The annex files beside an edition."""
    return {file.name: text_of(file) for file in sorted(path.with_suffix("").glob("*.yaml"))}


def changed(old: str, new: str, path: Path = MINIMAL) -> str:
    """The text of an edition with one thing written otherwise."""
    text = text_of(path)
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    return text.replace(old, new)


def load_changed(old: str, new: str, path: Path = MINIMAL) -> Edition:
    """The edition with one thing written otherwise."""
    return load_edition(changed(old, new, path), path.name)


def errors_of(text: str) -> NotationErrors:
    """The errors of a text that is wrong."""
    try:
        load_edition(text, "draft.yaml")
    except NotationErrors as errors:
        return errors
    raise AssertionError("the text loads")
