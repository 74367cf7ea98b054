"""`reglament rebuild`: derive the projections from the journal again; with --check only compare."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reglament.tickets import anchoring, rebuilding

REASONS = {
    "projection": "строка запроса не равна журналу",
    "chain": "цепочка журнала разорвана",
    "journal": "журнал не читается",
    "calendar": "вердикт дан по другому календарю",
    "engine": "вердикт дан прежней версией правил расчёта",
    "anchor": "суточный якорь не сходится",
}
HARMLESS = frozenset({"calendar", "engine"})  # verdicts stand as they were given


class Command(BaseCommand):
    help = "Построить строки запросов по журналу заново; с --check только сравнить и проверить цепочку"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which tickets, and whether to change anything."""
        parser.add_argument("numbers", nargs="*", type=int, help="номера запросов; без них все")
        parser.add_argument("--check", action="store_true", help="ничего не менять")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit 1 when something differs that should not."""
        at, numbers = settings.NOW(), options["numbers"] or None
        if not options["check"]:
            self.stdout.write(f"Исправлено запросов: {rebuilding.rebuild(at, numbers)}.")
        counts: Counter[str] = Counter()
        for difference in rebuilding.check(at, numbers):
            counts[difference.reason] += 1
            self.stdout.write(
                f"№ {difference.ticket}: {REASONS[difference.reason]}: {difference.what}:"
                f" {difference.stored} ≠ {difference.derived}"
            )
        for anchor in anchoring.breaks():
            counts["anchor"] += 1
            self.stdout.write(f"{anchor.day:%d.%m.%Y}: {REASONS['anchor']}")
        for reason, count in sorted(counts.items()):
            self.stdout.write(f"{REASONS[reason]}: {count}")
        if counts.keys() - HARMLESS:
            raise CommandError("Журнал и строки запросов расходятся.")
        self.stdout.write("Журнал и строки запросов сходятся.")
