"""`reglament rebuild`: derive the projections from the journal again; with --check only compare."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from reglament.files import storing
from reglament.tickets import anchoring, rebuilding
from reglament.ui.terminal import SpeakingCommand

REASONS = {
    "projection": gettext_lazy("строка запроса не равна журналу"),
    "chain": gettext_lazy("цепочка журнала разорвана"),
    "journal": gettext_lazy("журнал не читается"),
    "calendar": gettext_lazy("вердикт дан по другому календарю"),
    "engine": gettext_lazy("вердикт дан прежней версией правил расчёта"),
    "anchor": gettext_lazy("суточный якорь не сходится"),
    "file": gettext_lazy("содержимое файла не то, что сохраняли"),
}
HARMLESS = frozenset({"calendar", "engine"})  # verdicts stand as they were given


class Command(SpeakingCommand):
    help = gettext_noop(
        "Построить строки запросов по журналу заново; с --check только сравнить и проверить цепочку и файлы"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which tickets, and whether to change anything."""
        parser.add_argument("numbers", nargs="*", type=int, help=_("номера запросов; без них все"))
        parser.add_argument("--check", action="store_true", help=_("ничего не менять"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit 1 when something differs that should not."""
        at, numbers = settings.NOW(), options["numbers"] or None
        if not options["check"]:
            count = rebuilding.rebuild(at, numbers)
            self.stdout.write(_("Исправлено запросов: %(count)s.") % {"count": count})
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
        for content in storing.damaged() if numbers is None else ():
            counts["file"] += 1
            self.stdout.write(f"{content.sha256[:16]}…: {REASONS['file']}")
        for reason, count in sorted(counts.items()):
            self.stdout.write(f"{REASONS[reason]}: {count}")
        if counts.keys() - HARMLESS:
            raise CommandError(_("Журнал и строки запросов расходятся."))
        self.stdout.write(_("Журнал и строки запросов сходятся."))
