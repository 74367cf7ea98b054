"""Writes `docs/mutation.md` anew: `python -m tests.mutation`. Some minutes."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reglament.config.settings")
os.environ["REGLAMENT_DATABASE"] = "none"

import django

django.setup()

from .judging import judge  # noqa: E402 -- the sample's book needs Django
from .mutants import mutants  # noqa: E402
from .report import DOCUMENT, share, written  # noqa: E402

rows = tuple(judge(mutants()))
DOCUMENT.write_text(written(rows), "utf-8")
print(f"{share(rows):.1f} % of {len(rows)} mutants are noticed")
