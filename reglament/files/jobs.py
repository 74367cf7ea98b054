"""Jobs of the worker: draw the pictures that are too large to be drawn within an upload."""

from procrastinate.contrib.django import app

from reglament.files import drawing


@app.periodic(cron="* * * * *")
@app.task(name="files.draw_waiting", queueing_lock="files.draw_waiting")
def draw_waiting(timestamp: int = 0) -> None:
    """Draw what waits."""
    drawing.draw_waiting()
