"""Another step of the ladder takes over: as somebody chooses, or because of a sign that the edition names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django import forms

from reglament import engine
from reglament.desk.speech import Speech
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.verb import Deed, Verb
from reglament.tickets import assignment
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _


def passing_verbs(speech: Speech) -> Iterator[Verb]:
    """None where the edition knows no steps."""
    if speech.look.rules.policies.tiers:
        yield _pass_on(speech)
    for place, rule in enumerate(speech.look.rules.policies.signs):
        yield _by_sign(speech, place, rule.sign, rule.pass_to, rule.clause)


def _pass_on(speech: Speech) -> Verb:
    tiers = speech.look.rules.policies.tiers

    def do(deed: Deed) -> Done:
        return assignment.pass_to_tier(
            deed.number,
            tier=str(deed.values["tier"]),
            responsible=choosing.person(deed, "responsible"),
            note=deed.text,
            by=deed.by,
            at=deed.at,
        )

    options = [(key, _tier(speech, key)) for key in tiers]
    return Verb(
        "tier",
        _("Передать на другую ступень"),
        "forward",
        lambda: {"tier": fields.choice(_("Кому"), options), **_fields(speech)},
        do,
        send=_("Передать"),
        hint=_("Часы не останавливаются: автору всё равно, на какой ступени запрос."),
    )


def _by_sign(speech: Speech, place: int, sign: str, tier: str, clause: str) -> Verb:
    def do(deed: Deed) -> Done:
        return assignment.pass_by_sign(
            deed.number,
            sign=place,
            responsible=choosing.person(deed, "responsible"),
            note=deed.text,
            by=deed.by,
            at=deed.at,
        )

    hint = _("Передать: %(whom)s (п. %(clause)s).") % {"whom": _tier(speech, tier), "clause": clause}
    label = sign[:1].upper() + sign[1:]
    return Verb(f"sign-{place}", label, "forward", lambda: _fields(speech), do, send=_("Передать"), hint=hint)


def _fields(speech: Speech) -> Mapping[str, forms.Field]:
    return {
        "responsible": fields.choice(_("Новый ответственный"), choosing.colleagues(speech), required=False),
        "text": fields.text(_("Передаточная заметка"), required=False, rows=3),
    }


def _tier(speech: Speech, key: str) -> str:
    tier = speech.look.rules.policies.tiers.get(key)
    if tier is None:
        return key
    return f"{speech.name(engine.key(tier.who))} · {engine.say_text(tier.does, speech.language)}"
