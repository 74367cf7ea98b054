"""Whatever bytes a file holds, the terminal answers with places; nothing ends in a traceback."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from reglament.cli import main

from .sample import EDITION

EXAMPLES = EDITION.parent
FILES = sorted(EXAMPLES.glob("*.yaml")) + sorted((EXAMPLES / "freelancer").glob("*.yaml"))
LINES = [line for path in FILES for line in path.read_bytes().split(b"\n")]
PLACE = re.compile(r"^\S+?\.yaml:\d+(:\d+)?: ", re.MULTILINE)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Some bytes flipped, lost, doubled or brought in from elsewhere."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        match chance.randrange(6):
            case 0:
                content = content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
            case 1:
                content = content[:at] + content[at + chance.randint(1, 40) :]
            case 2:
                content = content[:at] + chance.choice(LINES) + b"\n" + content[at:]
            case 3:
                content = (
                    content[:at]
                    + chance.choice([b"\t", b"\x00", b"\xff", b": ", b"- ", b"[", b"}", b'"', b"#"])
                    + content[at:]
                )
            case 4:
                content = content[:at]
            case _:
                lines = content.split(b"\n")
                one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
                lines[one], lines[other] = lines[other], lines[one]
                content = b"\n".join(lines)
    if chance.random() < 3 / 4:  # else most damage would only be broken UTF-8
        content = content.decode("utf-8", "ignore").encode()
    return content


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzzing") / "draft.yaml"


SETTINGS = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@given(chance=some.randoms(use_true_random=False))
@SETTINGS
def test_a_damaged_file_is_answered_with_places(
    path: Path, chance: random.Random, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place.write_bytes(damaged(path.read_bytes(), chance))
    answered(["check", str(place)], capfd)


@given(content=some.binary(max_size=300))
@SETTINGS
def test_any_bytes_are_answered_with_places(
    content: bytes, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place.write_bytes(content)
    answered(["check", str(place)], capfd)
    answered(["translate", str(place), "--to", "en"], capfd)


@given(chance=some.randoms(use_true_random=False))
@SETTINGS
def test_a_damaged_file_is_translated_or_answered_with_places(
    chance: random.Random, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place.write_bytes(damaged((EXAMPLES / "freelancer.yaml").read_bytes(), chance))
    answered(["translate", str(place), "--to", "en", "--lang", "en"], capfd)


def answered(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """The command ends well, or says where something is wrong."""
    code = main(words)
    told = capfd.readouterr().err
    assert code in (0, 1, 2)
    assert "Traceback" not in told
    if code == 1:
        assert PLACE.search(told), told
    if code == 2:
        assert PLACE.search(told) or "--edition" in told, told
