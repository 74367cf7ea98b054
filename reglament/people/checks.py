"""The system check that every route says who may use it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from reglament.people.policies import ANYONE, Policy

# The look stands below people and cannot import policies; it has no models, so there is nothing to protect
_LOOK = "reglament.ui."
_LOOK_POLICY = Policy(ANYONE, methods=("GET", "POST"))


@dataclass(frozen=True)
class Route:
    """One address of the desk: its pattern, full name, view and policy (None: nobody stated one)."""

    pattern: str
    name: str
    view: str
    policy: Policy | None


def routes() -> Iterator[Route]:
    """Every route of the URL configuration."""
    return _walk(get_resolver().url_patterns, "", "")


def _walk(patterns: Sequence[Any], prefix: str, namespace: str) -> Iterator[Route]:
    for entry in patterns:
        pattern = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry.url_patterns, pattern, inner)
        elif isinstance(entry, URLPattern):
            name = f"{namespace}{entry.name}" if entry.name else ""
            yield Route(pattern, name, entry.lookup_str, _policy_of(entry))


def _policy_of(entry: URLPattern) -> Policy | None:
    if entry.lookup_str.startswith(_LOOK):
        return _LOOK_POLICY
    return getattr(entry.callback, "policy", None)


@register(Tags.urls)
def every_route_has_a_policy(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Refuse to start with a route that does not say who may use it."""
    return [
        Error(
            f"The route /{route.pattern} ({route.view}) does not say who may use it.",
            hint="Decorate the view with @policy, @signed_in or @public of reglament.people.policies.",
            id="people.E001",
        )
        for route in routes()
        if route.policy is None
    ]
