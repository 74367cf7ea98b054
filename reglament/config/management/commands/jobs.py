"""`reglament jobs`: the dead letters among background jobs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from reglament.config.speech import gettext as _


class Command(BaseCommand):
    """Show jobs that failed for good; let one run again when its cause is mended."""

    help = _("Показать задания, от которых система отказалась; повторить одно из них")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--retry", type=int, metavar="НОМЕР", help=_("выполнить задание ещё раз"))

    def handle(self, *args: Any, **options: Any) -> None:
        if options["retry"] is not None:
            self.retry(options["retry"])
        for job in ProcrastinateJob.objects.filter(status="failed").order_by("id"):
            self.stdout.write(f"{job.pk}\t{job.task_name}\t{job.attempts}\t{job.args}")

    def retry(self, number: int) -> None:
        job = ProcrastinateJob.objects.filter(pk=number, status="failed").first()
        if job is None:
            raise CommandError(_("Среди неудавшихся нет задания %(number)s.", number=number))
        app.configure_task(job.task_name, queue=job.queue_name, allow_unknown=True).defer(**job.args)
        app.job_manager.connector.get_sync_connector().execute_query(
            "DELETE FROM procrastinate_jobs WHERE id = %(number)s", number=number
        )
