"""`reglament worker`: work background jobs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from reglament.config import work
from reglament.config.processes.options import follow_supervisor
from reglament.config.speech import gettext as _


class Command(BaseCommand):
    """A process of the tree; several may run, on any number of machines."""

    help = _("Выполнять фоновые задания до остановки")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--queues", help=_("очереди через запятую; без указания все"))
        parser.add_argument(
            "--concurrency", type=int, default=work.CONCURRENCY, help=_("заданий одновременно")
        )
        parser.add_argument("--once", action="store_true", help=_("закончить, когда заданий не осталось"))

    def handle(self, *args: Any, **options: Any) -> None:
        follow_supervisor()
        queues = options["queues"].split(",") if options["queues"] else None
        work.run(queues, options["concurrency"], wait=not options["once"])
