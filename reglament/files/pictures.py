"""Pictures drawn anew: what a page shows is our own encoding of the pixels, nothing else of the file."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from PIL import Image, ImageOps, ImageSequence

MAX_PIXELS = 40_000_000
MAX_ANIMATED_PIXELS = 30_000_000
_FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}
_OPTIONS: dict[str, dict[str, int]] = {
    "PNG": {"compress_level": 4},
    "JPEG": {"quality": 88},
    "GIF": {},
    "WEBP": {"quality": 88, "method": 2},
}
_MODES = {
    "PNG": ("1", "L", "LA", "P", "RGB", "RGBA"),
    "JPEG": ("L", "RGB"),
    "GIF": ("1", "L", "P", "RGB", "RGBA"),
    "WEBP": ("RGB", "RGBA"),
}

Image.MAX_IMAGE_PIXELS = MAX_PIXELS


class PictureError(ValueError):
    """The content is no picture that we can draw, or one too large to draw."""


def redraw(file: BinaryIO, media_type: str) -> bytes:
    """The same picture in the same format, upright, without metadata or anything appended.

    Raises PictureError. The size is read from the header and judged before a single pixel is unpacked.
    """
    with _opened(file, media_type) as picture:
        _judge(picture)
        drawn = io.BytesIO()
        kind = _FORMATS[media_type]
        if _is_animated(picture, kind):
            _draw_frames(picture, drawn, kind)
        else:
            _draw_one(picture, drawn, kind)
        return drawn.getvalue()


def pixels(file: BinaryIO, media_type: str) -> int:
    """How many pixels there are to draw, all frames together, by the header. Raises PictureError."""
    with _opened(file, media_type) as picture:
        return picture.width * picture.height * _frames(picture)


@contextmanager
def _opened(file: BinaryIO, media_type: str) -> Iterator[Image.Image]:
    """The picture, with everything that can go wrong in its decoder turned into PictureError."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(file, formats=[_FORMATS[media_type]]) as picture:
                yield picture
        except PictureError:
            raise
        except Exception as damage:  # decoders raise whatever a damaged or hostile file leads them to
            raise PictureError(f"cannot be drawn: {type(damage).__name__}") from damage


def _judge(picture: Image.Image) -> None:
    frames = _frames(picture)
    if picture.width * picture.height > MAX_PIXELS:
        raise PictureError("too many pixels")
    if frames > 1 and picture.width * picture.height * frames > MAX_ANIMATED_PIXELS:
        raise PictureError("too many frames")


def _frames(picture: Image.Image) -> int:
    return int(getattr(picture, "n_frames", 1))


def _is_animated(picture: Image.Image, kind: str) -> bool:
    return kind in ("GIF", "WEBP") and _frames(picture) > 1


def _draw_one(picture: Image.Image, drawn: BinaryIO, kind: str) -> None:
    upright = ImageOps.exif_transpose(picture)
    if upright.mode not in _MODES[kind]:
        upright = upright.convert("RGB" if kind == "JPEG" or not upright.has_transparency_data else "RGBA")
    transparency = upright.info.get("transparency")
    # comments, colour profiles and other words of the file live in `info`, and some encoders copy them
    upright.info = {} if transparency is None or kind == "JPEG" else {"transparency": transparency}
    upright.save(drawn, format=kind, **_OPTIONS[kind])


def _draw_frames(picture: Image.Image, drawn: BinaryIO, kind: str) -> None:
    frames, durations = [], []
    for frame in ImageSequence.Iterator(picture):
        durations.append(max(20, int(frame.info.get("duration", 100))))
        clean = frame.convert("RGBA")
        clean.info = {}
        frames.append(clean)
    first, rest = frames[0], frames[1:]
    first.save(
        drawn, format=kind, save_all=True, append_images=rest, duration=durations, loop=0, **_OPTIONS[kind]
    )
