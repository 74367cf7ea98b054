"""Files as people and attackers send them."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

WEDNESDAY = datetime(2026, 3, 18, 7, 0, tzinfo=UTC)


def picture(kind: str, size: tuple[int, int] = (60, 40), **options: Any) -> bytes:
    """A real picture in the format PNG, JPEG, GIF or WEBP."""
    image = Image.new("RGB", size, (200, 30, 30))
    image.paste((30, 30, 200), (0, 0, size[0] // 2, size[1] // 2))
    file = BytesIO()
    image.save(file, format=kind, **options)
    return file.getvalue()


@pytest.fixture
def screenshot() -> bytes:
    return picture("PNG", (1280, 720))
