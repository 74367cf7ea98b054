"""Contents are stored once, in pieces, under their hash."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import BinaryIO

from django.db import IntegrityError, transaction

from reglament.files.models import Content, Piece
from reglament.files.signatures import PICTURES, media_type

LARGEST = 25 * 1024 * 1024
PIECE = 512 * 1024


class FileError(ValueError):
    """The file cannot be taken; `largest` says how many bytes one may have, `size` how many this has."""

    def __init__(self, size: int) -> None:
        super().__init__(f"a file of {size} bytes; the largest may have {LARGEST}")
        self.size, self.largest = size, LARGEST


def store(file: BinaryIO, name: str, *, at: datetime) -> Content:
    """The content of a seekable file; what is stored already is found, not stored again.

    Raises FileError for one that is too large. Its media type is told by its bytes (files/signatures.py), and
    fixed by whoever stored it first.
    """
    size = measure(file)
    if size > LARGEST:
        raise FileError(size)
    digest = _digest(_chunks(file))
    found = Content.objects.filter(sha256=digest).first()
    if found is not None:
        return found
    kind = media_type(next(_chunks(file), b""), name)
    picture = Content.Picture.WAITING if kind in PICTURES else Content.Picture.NONE
    content = Content(sha256=digest, size=size, media_type=kind, picture=picture, stored_at=at)
    return _insert(content, file)


def store_bytes(body: bytes, name: str, *, at: datetime) -> Content:
    """As `store`, for what is in memory anyway."""
    return store(BytesIO(body), name, at=at)


def pieces(content: Content) -> Iterator[bytes]:
    """The bytes, piece by piece; only one of them is in memory at a time."""
    number = 0
    while True:
        piece = content.pieces.filter(number=number).first()
        if piece is None:
            return
        yield bytes(piece.body)
        number += 1


def read(content: Content) -> bytes:
    """All the bytes."""
    return b"".join(pieces(content))


def is_whole(content: Content) -> bool:
    """Whether the stored bytes still have the hash under which they were stored."""
    return _digest(pieces(content)) == content.sha256


def damaged() -> Iterator[Content]:
    """Every stored content whose bytes are no longer what was stored; reads them all, one piece at a time."""
    for content in Content.objects.order_by("pk").iterator():
        if not is_whole(content):
            yield content


def measure(file: BinaryIO) -> int:
    """The size of a seekable file in bytes."""
    return file.seek(0, 2)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(PIECE):
        yield chunk


def _digest(chunks: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def _insert(content: Content, file: BinaryIO) -> Content:
    """Store it, unless somebody stores the same bytes at this moment: then take his."""
    try:
        with transaction.atomic():
            content.save(force_insert=True)
            for number, body in enumerate(_chunks(file)):
                Piece.objects.create(content=content, number=number, body=body)
    except IntegrityError:
        return Content.objects.get(sha256=content.sha256)
    return content
