"""Who may come to the doors of a demo: nobody, unless this is one."""

from __future__ import annotations

from django.conf import settings

from reglament.demo.clock import is_demo
from reglament.people.policies import DeskRequest, Who


def _is_demo(request: DeskRequest) -> bool:
    return bool(settings.DEMO) and is_demo()


VISITOR = Who("visitor of the demo", _is_demo, needs_login=False)
