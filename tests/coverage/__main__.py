"""Writes `docs/sample-coverage.md` anew: `python -m tests.coverage`. Minutes where much has changed."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
os.environ["REGLAMENT_DATABASE"] = "none"

import django

django.setup()

from .measuring import measured  # noqa: E402 -- the probes need Django
from .report import DOCUMENT, witnesses, written  # noqa: E402

DOCUMENT.write_text(written(measured(witnesses())), "utf-8")
