"""Which pictures are drawn, when, and how often it is tried."""

from io import BytesIO

from django.db import transaction
from django.db.models import F

from reglament.files import storing
from reglament.files.models import Content
from reglament.files.pictures import PictureError, pixels, redraw

# A screenshot of an ordinary screen takes under 200 ms and is drawn within the upload; the rest waits
QUICK_PIXELS = 2_100_000
TRIES = 3


def draw_if_quick(content: Content) -> None:
    """Draw at once what takes little time; a larger picture goes on waiting for the job."""
    if content.picture != Content.Picture.WAITING:
        return
    file = BytesIO(storing.read(content))
    try:
        quick = pixels(file, content.media_type) <= QUICK_PIXELS
    except PictureError:
        quick = True  # it will be refused as quickly
    if quick:
        _draw(content, file)


def draw_waiting(*, limit: int = 20) -> int:
    """Draw what waits, each picture in a transaction of its own. Returns how many were looked at.

    The try is counted and committed beforehand: a picture that kills its worker is refused after three.
    """
    waiting = Content.objects.filter(picture=Content.Picture.WAITING).order_by("pk")
    due = list(waiting.values_list("pk", flat=True)[:limit])
    for pk in due:
        waiting.filter(pk=pk).update(tries=F("tries") + 1)
        with transaction.atomic():
            content = waiting.select_for_update(skip_locked=True).filter(pk=pk).first()
            if content is None:
                continue
            if content.tries > TRIES:
                _finish(content, Content.Picture.REFUSED, None)
            else:
                _draw(content, BytesIO(storing.read(content)))
    return len(due)


@transaction.atomic
def _draw(content: Content, file: BytesIO) -> None:
    file.seek(0)
    try:
        drawn = redraw(file, content.media_type)
    except PictureError:
        _finish(content, Content.Picture.REFUSED, None)
        return
    shown = storing.store_bytes(drawn, "", at=content.stored_at)
    # our own encoding needs no drawing, also where somebody had uploaded the very same bytes before
    Content.objects.filter(pk=shown.pk).update(is_safe_picture=True, picture=Content.Picture.DRAWN)
    _finish(content, Content.Picture.DRAWN, shown)


def _finish(content: Content, picture: str, shown: Content | None) -> None:
    content.picture, content.shown = picture, shown
    content.save(update_fields=["picture", "shown"])
