"""The files a browser needs from us: one style sheet, one script, one icon sprite, one mark for its tab.

Each is put together at first use from small files that people edit, and is addressed by the hash of its
content, so it may be cached for ever. There is no build step. A style file belongs to the cascade layer that
its folder names; an application with screens of its own puts styles into `static/<label>/css/*.css` (layer
`screens`) and behaviours into `static/<label>/js/*.js`, and they are found here.
"""

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.apps import apps
from django.conf import settings

from reglament.ui import icons

LAYERS = ("reset", "tokens", "base", "components", "layout", "screens", "states", "print")
_ROOT = Path(__file__).parent / "static" / "ui"


@dataclass(frozen=True)
class Asset:
    """A file for the browser; `name` carries the first 12 digits of its SHA-256."""

    name: str
    media_type: str
    body: bytes
    compressed: bytes


def asset(kind: str) -> Asset:
    """The asset of a kind: `css`, `js`, `svg` (the sprite) or `mark`. Raises KeyError for any other word."""
    return _build(kind) if settings.DEBUG else _cached(kind)


@lru_cache(maxsize=4)
def _cached(kind: str) -> Asset:
    return _build(kind)


def _build(kind: str) -> Asset:
    text, media_type = _KINDS[kind]
    body = text().encode()
    digest = sha256(body).hexdigest()[:12]
    return Asset(f"look.{digest}.{kind}", media_type, body, gzip.compress(body, 9, mtime=0))


def _stylesheet() -> str:
    parts = [f"@layer {', '.join(LAYERS)};"]
    for layer, path in _style_files():
        parts.append(f"@layer {layer} {{\n{_condense(path.read_text(encoding='utf-8'))}}}")
    return "\n".join(parts)


def _style_files() -> Iterator[tuple[str, Path]]:
    for path in sorted((_ROOT / "css").rglob("*.css")):
        folder = path.parent.name
        yield (path.stem if folder == "css" else folder), path
    for other in _folders_of_others("css"):
        yield from (("screens", path) for path in sorted(other.glob("*.css")))


def _script() -> str:
    """Behaviours one after another, each in a block of its own, so that no name leaks into the next."""
    paths = [
        path for folder in (_ROOT / "js", *_folders_of_others("js")) for path in sorted(folder.glob("*.js"))
    ]
    return "\n".join(f"{{\n{_condense_script(path.read_text(encoding='utf-8'))}}}" for path in paths)


def _mark() -> str:
    return (_ROOT / "mark.svg").read_text(encoding="utf-8")


def _folders_of_others(kind: str) -> list[Path]:
    return [
        Path(config.path) / "static" / config.label / kind
        for config in apps.get_app_configs()
        if config.name.startswith("reglament.") and config.label != "ui"
    ]


def _condense(css: str) -> str:
    """Without comments and indentation; our own files hold neither in strings."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).lstrip()


def _condense_script(script: str) -> str:
    """Without whole-line comments and indentation; behaviours use no multi-line template strings."""
    return re.sub(r"(?m)^\s*(?://.*)?\n?", "", script)


_KINDS: dict[str, tuple[Callable[[], str], str]] = {
    "css": (_stylesheet, "text/css; charset=utf-8"),
    "js": (_script, "text/javascript; charset=utf-8"),
    "svg": (icons.sprite, "image/svg+xml"),
    "mark": (_mark, "image/svg+xml"),
}
