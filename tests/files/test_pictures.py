"""Threat 27, image bombs, and threat 9, polyglots: only our own encoding of the pixels is ever shown."""

import struct
import time
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from reglament.files.pictures import PictureError, redraw
from tests.files.conftest import picture


def png_of(width: int, height: int) -> bytes:
    """A PNG of some hundred bytes that claims to have that many pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(50_000, 50_000), (10_000, 10_000), (2_000_000_000, 1)])
def test_a_bomb_is_refused_by_its_header(size: tuple[int, int]) -> None:
    began = time.perf_counter()
    with pytest.raises(PictureError):
        redraw(BytesIO(png_of(*size)), "image/png")
    assert time.perf_counter() - began < 0.5


def test_an_animation_of_many_frames_is_refused() -> None:
    frames = [Image.new("P", (2000, 2000), n % 2) for n in range(9)]
    file = BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], optimize=False)
    with pytest.raises(PictureError, match="frames"):
        redraw(file, "image/gif")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_what_is_appended_or_written_into_a_picture_does_not_survive(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "<script>alert(1)</script>"
    options: dict[str, Any] = {} if kind == "GIF" else {"exif": exif}
    if kind in ("GIF", "JPEG"):
        options["comment"] = b"<script>alert(1)</script>"
    hostile = picture(kind, **options) + b"<script>alert(1)</script>PK\x03\x04"
    drawn = redraw(BytesIO(hostile), f"image/{kind.lower()}")
    assert b"script" not in drawn
    with Image.open(BytesIO(drawn)) as image:
        assert image.format == kind
        assert image.size == (60, 40)
        red, _green, blue = image.convert("RGB").getpixel((50, 35))  # type: ignore[misc]
        assert red > 150 > blue


def test_a_photo_is_turned_upright_before_its_orientation_is_forgotten() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    drawn = redraw(BytesIO(picture("JPEG", exif=exif)), "image/jpeg")
    with Image.open(BytesIO(drawn)) as image:
        assert image.size == (40, 60)


def test_an_animation_keeps_its_frames() -> None:
    frames = [Image.new("RGB", (30, 30), (n * 60, 0, 0)) for n in range(4)]
    file = BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=[100, 200, 100, 100])
    with Image.open(BytesIO(redraw(file, "image/gif"))) as image:
        assert getattr(image, "n_frames", 1) == 4


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "F"])
def test_every_kind_of_pixels_can_be_drawn(mode: str) -> None:
    kind = {"CMYK": "JPEG", "F": "TIFF"}.get(mode, "PNG")
    file = BytesIO()
    Image.new(mode, (20, 20)).save(file, kind)
    if kind == "TIFF":
        with pytest.raises(PictureError):
            redraw(file, "image/png")
    else:
        assert redraw(file, f"image/{kind.lower()}")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
@pytest.mark.parametrize("cut", [10, 40, 100])
def test_a_damaged_picture_is_refused_and_nothing_else_happens(kind: str, cut: int) -> None:
    try:
        redraw(BytesIO(picture(kind)[:cut]), f"image/{kind.lower()}")
    except PictureError:
        return
    pytest.fail("half a picture was drawn")


def test_a_picture_of_one_format_is_not_opened_as_another() -> None:
    with pytest.raises(PictureError):
        redraw(BytesIO(picture("GIF")), "image/png")
