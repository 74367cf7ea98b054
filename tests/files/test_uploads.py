from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image
from procrastinate.contrib.django.models import ProcrastinateJob

from reglament.files import drawing, jobs, pictures, quotas, storing
from reglament.files.models import Content
from reglament.files.uploads import receive
from tests.files.conftest import WEDNESDAY, picture

pytestmark = pytest.mark.django_db


def test_a_pasted_screenshot_can_be_shown_at_once(screenshot: bytes) -> None:
    received = receive(BytesIO(screenshot), "../снимок.png", source="person:1", at=WEDNESDAY)
    content = received.content
    assert received.name == "снимок.png"
    assert content.picture == Content.Picture.DRAWN
    assert content.shown is not None
    assert Content.objects.get(pk=content.shown.pk).is_safe_picture


def test_a_large_photo_waits_for_the_job() -> None:
    file = BytesIO()
    Image.new("RGB", (2000, 1500)).save(file, "JPEG")
    content = receive(file, "фото.jpg", source="person:1", at=WEDNESDAY).content
    assert content.picture == Content.Picture.WAITING
    assert ProcrastinateJob.objects.filter(task_name="files.draw").count() == 1
    jobs.draw()
    content.refresh_from_db()
    assert content.picture == Content.Picture.DRAWN
    assert drawing.draw_waiting() == 0


def test_a_broken_picture_is_kept_but_never_shown() -> None:
    content = receive(BytesIO(picture("PNG")[:60]), "a.png", source="person:1", at=WEDNESDAY).content
    assert content.picture == Content.Picture.REFUSED
    assert content.shown is None


def test_a_picture_that_kills_its_worker_is_given_up_after_three_tries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Promise P9: the try is counted before it is made, so a killed worker's try counts too."""
    content = storing.store_bytes(picture("PNG"), "a.png", at=WEDNESDAY)

    def die(*args: object) -> bytes:
        raise SystemExit

    monkeypatch.setattr(drawing, "redraw", die)
    for _try in range(3):
        with pytest.raises(SystemExit):
            drawing.draw_waiting()
    monkeypatch.setattr(drawing, "redraw", pictures.redraw)
    drawing.draw_waiting()
    content.refresh_from_db()
    assert content.picture == Content.Picture.REFUSED


def test_a_source_has_its_quota_for_a_day_of_the_desk() -> None:
    """Threat 27, FreeScout GHSA-ph4f: an upload is limited by bytes per person and day."""
    evening = WEDNESDAY.replace(hour=20, minute=59)  # 23:59 in Moscow
    quotas.take("person:1", 900, at=evening, daily=1000)
    with pytest.raises(quotas.QuotaError):
        quotas.take("person:1", 101, at=evening, daily=1000)
    quotas.take("person:1", 100, at=evening, daily=1000)
    quotas.take("person:2", 900, at=evening, daily=1000)
    quotas.take("person:1", 900, at=evening + timedelta(minutes=1), daily=1000)


def test_one_file_larger_than_the_quota_is_refused_at_once() -> None:
    with pytest.raises(quotas.QuotaError):
        quotas.take("person:1", 1001, at=WEDNESDAY, daily=1000)


def test_a_file_that_is_too_large_costs_no_quota() -> None:
    with pytest.raises(storing.FileError):
        receive(BytesIO(b"\0" * (storing.LARGEST + 1)), "a", source="person:1", at=WEDNESDAY)
    quotas.take("person:1", quotas.DAILY, at=WEDNESDAY)
