import os
import threading
from io import BytesIO

import pytest
from django.db import connection

from reglament.files import storing
from reglament.files.models import Content, Piece
from tests.files.conftest import WEDNESDAY


@pytest.mark.django_db
def test_the_same_bytes_are_stored_once() -> None:
    first = storing.store_bytes("договор".encode(), "a.txt", at=WEDNESDAY)
    second = storing.store_bytes("договор".encode(), "b.html", at=WEDNESDAY)
    assert first == second
    assert Content.objects.count() == Piece.objects.count() == 1


@pytest.mark.django_db
def test_a_large_file_lies_in_pieces_and_comes_back_whole() -> None:
    body = os.urandom(storing.PIECE * 2 + 17)
    content = storing.store(BytesIO(body), "база.dt", at=WEDNESDAY)
    assert content.pieces.count() == 3
    assert content.size == len(body)
    assert storing.read(content) == body
    assert storing.is_whole(content)


@pytest.mark.django_db
def test_one_changed_byte_is_noticed() -> None:
    content = storing.store_bytes(b"a" * 1000, "a.txt", at=WEDNESDAY)
    content.pieces.update(body=b"a" * 999 + b"b")
    assert list(storing.damaged()) == [content]


@pytest.mark.django_db
def test_an_empty_file_is_a_file() -> None:
    content = storing.store_bytes(b"", "пусто.txt", at=WEDNESDAY)
    assert storing.read(content) == b""
    assert storing.is_whole(content)


@pytest.mark.django_db
def test_a_file_over_25_megabytes_is_refused_before_it_is_read() -> None:
    with pytest.raises(storing.FileError) as refusal:
        storing.store(BytesIO(b"\0" * (storing.LARGEST + 1)), "a.bin", at=WEDNESDAY)
    assert refusal.value.size == storing.LARGEST + 1
    assert not Content.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_store_the_same_bytes_at_once_get_the_same_content() -> None:
    body = os.urandom(storing.PIECE * 3)
    stored: list[int] = []

    def work() -> None:
        stored.append(storing.store_bytes(body, "a.bin", at=WEDNESDAY).pk)
        connection.close()

    workers = [threading.Thread(target=work) for _worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(stored) == 4
    assert len(set(stored)) == 1
    assert Piece.objects.count() == 3
