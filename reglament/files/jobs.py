"""Jobs of the worker: draw the pictures that are too large to be drawn within an upload."""

from procrastinate.contrib.django import app

from reglament.files import drawing


@app.task(name="files.draw")
def draw() -> None:
    """Draw what waits. The rows are the truth; this only says that there are some."""
    drawing.draw_waiting()


@app.periodic(cron="* * * * *")
@app.task(name="files.sweep", queueing_lock="files.sweep")
def sweep(timestamp: int) -> None:
    """Make up for a wake-up that was lost."""
    drawing.draw_waiting()
