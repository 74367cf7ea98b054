"""`reglament import` as a person would run it, on a desk of the test database."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.intake.history.logs import write

EXAMPLES = Path(__file__).parents[3] / "examples" / "logs"
MAPPING = EXAMPLES / "helpdesk.mapping.yaml"

Import = Callable[..., str]


@pytest.fixture
def bring(db: None, tmp_path: Path) -> Import:
    """Import this text; answers what the command said."""

    def run(
        text: str, *options: str, name: str = "log.xes.gz", mapping: Path = MAPPING, torn: int = 0
    ) -> str:
        said = StringIO()
        file = write(tmp_path / name, text)
        if torn:
            file.write_bytes(file.read_bytes()[:-torn])
        edition = ["--edition", str(EXAMPLES / "helpdesk.yaml")]
        call_command("import", str(file), "--mapping", str(mapping), *edition, *options, stdout=said)
        return said.getvalue()

    return run
