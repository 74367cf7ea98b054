"""What the fields of the form are called in a page: names that carry a path, short ids for links."""

from __future__ import annotations

from zlib import crc32

from reglament import engine

_MARK = "№"


def name_of(path: engine.editing.Path) -> str:
    """A path as one word: `сроки/реакция/П1`; places in lists are marked."""
    return "/".join(_MARK + str(step) if isinstance(step, int) else _escaped(step) for step in path)


def path_of(name: str) -> engine.editing.Path:
    """The path of a name; raises ValueError for what is none."""
    if not name:
        return ()
    return tuple(
        int(step[1:])
        if step.startswith(_MARK)
        else step.replace("~2", _MARK).replace("~1", "/").replace("~0", "~")
        for step in name.split("/")
    )


def is_place(name: str) -> bool:
    """Whether this is the name of a place within the whole."""
    try:
        return bool(path_of(name))
    except ValueError:
        return False


def id_of(path: engine.editing.Path) -> str:
    """A short id, safe in an address."""
    return f"f{crc32(name_of(path).encode()):08x}"


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1").replace(_MARK, "~2")
