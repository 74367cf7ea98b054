"""The data directory of a demo: a real desk's is never touched, a half-made one is begun again."""

from pathlib import Path

import pytest

from reglament.config.processes import demo_directory
from reglament.config.processes.options import RefusedError


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "demo"


def test_a_new_directory_is_noted_as_a_demo(data: Path) -> None:
    assert not demo_directory.make_ready(data, "freelancer", fresh=False)
    assert (data / demo_directory.NOTE).exists()


def test_a_demo_that_is_ready_is_used_again(data: Path) -> None:
    demo_directory.make_ready(data, "freelancer", fresh=False)
    (data / "database").mkdir()
    demo_directory.note_ready(data, "freelancer")
    assert demo_directory.make_ready(data, "freelancer", fresh=False)
    assert (data / "database").exists()


def test_what_a_first_start_cut_off_left_behind_goes(data: Path) -> None:
    demo_directory.make_ready(data, "freelancer", fresh=False)
    (data / "database" / "pg18").mkdir(parents=True)
    assert not demo_directory.make_ready(data, "freelancer", fresh=False)
    assert not (data / "database").exists()


def test_fresh_begins_again(data: Path) -> None:
    demo_directory.make_ready(data, "freelancer", fresh=False)
    demo_directory.note_ready(data, "freelancer")
    (data / "secret-key").write_text("x")
    assert not demo_directory.make_ready(data, "freelancer", fresh=True)
    assert not (data / "secret-key").exists()


@pytest.mark.parametrize("fresh", [True, False])
def test_the_directory_of_a_real_desk_is_refused(data: Path, fresh: bool) -> None:
    data.mkdir()
    (data / "database.json").write_text("{}")
    with pytest.raises(RefusedError, match="не демо"):
        demo_directory.make_ready(data, "freelancer", fresh=fresh)
    assert (data / "database.json").exists()


def test_another_demo_is_not_overwritten_by_mistake(data: Path) -> None:
    demo_directory.make_ready(data, "freelancer", fresh=False)
    demo_directory.note_ready(data, "freelancer")
    with pytest.raises(RefusedError, match="freelancer"):
        demo_directory.make_ready(data, "thousand-users", fresh=False)
