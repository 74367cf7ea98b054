"""The figures of an edition by what they are for: terms, numbers, yes or no, for which tickets."""

from __future__ import annotations

from reglament.engine.durations import Duration
from reglament.engine.regulation import Edition
from reglament.engine.regulation.channels import CountedFrom
from reglament.engine.regulation.document import OpenTickets
from reglament.engine.regulation.intake import AcceptedBy
from reglament.engine.regulation.questions import Count, Short, Switch, Window
from reglament.engine.regulation.roles import AfterReturn, ChainedSubstitution, OnAbsence
from reglament.engine.rules import Policies, Rules


def terms(policies: Policies) -> dict[Window, Duration | None]:
    """How long each window is open; None where the edition does not say."""
    intake, mass, rating = policies.intake, policies.mass_incident, policies.rating
    returning, reopening = policies.returning, policies.reopening
    back, again = (one.continuation if one else None for one in (returning, reopening))
    verdict = policies.verdict_dispute
    silent, third, away = policies.author_silent, policies.third_party, policies.substitution
    return {
        Window.REOPEN: reopening.within if reopening else None,
        Window.REOPEN_BY_ANSWER: silent.late_answer_within if silent else None,
        Window.APPEAL: intake.refusal.appeal_within if intake and intake.refusal else None,
        Window.UNDO_DUPLICATE: intake.duplicates.undo_within if intake and intake.duplicates else None,
        Window.REDIRECT: policies.outside.redirect_within if policies.outside else None,
        Window.JUDGE_ZONE: policies.zone_dispute.within if policies.zone_dispute else None,
        Window.JUDGE_PRIORITY: policies.dispute.within if policies.dispute else None,
        Window.ANSWER_ATTENTION: policies.attention.answer_within if policies.attention else None,
        Window.ASK_ATTENTION_AGAIN: policies.attention.per if policies.attention else None,
        Window.CALL_AFTER_LOW_MARK: rating.call_within if rating else None,
        Window.CALL_SILENT_AUTHOR: silent.call_every if silent else None,
        Window.TELL_OF_THIRD_PARTY: third.tell_author_every if third else None,
        Window.HAND_OVER_OF_ABSENT: away.within if away else None,
        Window.LONG_ABSENCE: away.all_when_longer if away else None,
        Window.ANNOUNCE_ABSENCE: away.announce if away else None,
        Window.ALIKE_WITHIN: mass.window if mass else None,
        Window.DISPUTE_VERDICT: verdict.within if verdict else None,
        Window.JUDGE_VERDICT: verdict.decided_within if verdict else None,
        Window.LEAST_AFTER_RETURN: back.least if back else None,
        Window.LEAST_AFTER_REOPENING: again.least if again else None,
    }


def numbers(edition: Edition, policies: Policies) -> dict[Count, int | None]:
    """How many, how often, which number; None where the edition does not say."""
    intake, changes, rating = policies.intake, policies.changes, policies.rating
    harder, pauses, returning = policies.complexity_changed, policies.pauses, policies.returning
    steps = edition.escalation.hand_over if edition.escalation else ()
    personal = edition.measures.personal if edition.measures else None
    return {
        Count.HAND_OVERS: next((n for step in steps if (n := step.handed_over_more_than)), None),
        Count.INCOMPLETE_RETURNS: intake.incomplete.returns_at_most if intake and intake.incomplete else None,
        Count.FALSE_ALARMS: intake.emergency.false_alarms if intake and intake.emergency else None,
        Count.COMPLEXITY_CHANGES: harder.times_at_most if harder else None,
        Count.COMPLEXITY_SHARE: harder.share if harder else None,
        Count.OVERRUN_TOLERANCE: changes.overrun_tolerance if changes else None,
        Count.RESCHEDULES: changes.reschedules_with_author if changes else None,
        Count.ALIKE: policies.mass_incident.count if policies.mass_incident else None,
        Count.PAUSES: pauses.alarm_above if pauses else None,
        Count.RETURNS: returning.escalated_at if returning else None,
        Count.LOWEST_MARK: rating.lowest if rating else None,
        Count.HIGHEST_MARK: rating.highest if rating else None,
        Count.LOW_MARK: rating.call_below if rating else None,
        Count.MARKS_SHOWN: rating.shown_from if rating else None,
        Count.PERSONAL_MEASURES: personal.from_count if personal else None,
    }


def truths(edition: Edition, rules: Rules) -> dict[Switch, bool | None]:
    """What does or does not happen; None where the edition does not speak of it."""
    policies = rules.policies
    sanctions = edition.availability.sanctions if edition.availability else None
    applied = {Switch.SANCTIONS_APPLIED: sanctions.applied if sanctions else None}
    return {**_of_intake(policies), **_of_work(rules), **applied}


def _of_intake(policies: Policies) -> dict[Switch, bool | None]:
    intake, channels = policies.intake, policies.channels
    behalf = intake.on_behalf if intake else None
    accepts = behalf.accepted_by if behalf else None
    every = tuple(channels.named.values()) if channels else ()
    down = channels.desk_down if channels else None
    return {
        Switch.ONE_TOPIC: intake.one_topic if intake else None,
        Switch.FOR_OTHERS: behalf.allowed if behalf else None,
        Switch.AUTHOR_ACCEPTS_FOR_OTHER: accepts is not AcceptedBy.BENEFICIARY if behalf else None,
        Switch.BENEFICIARY_ACCEPTS: accepts is not AcceptedBy.AUTHOR if behalf else None,
        Switch.QUESTION_IS_REACTION: intake.incomplete.counts_as_reaction
        if intake and intake.incomplete
        else None,
        Switch.MAIL_FROM_SERVER: any(one.counted_from is CountedFrom.MAIL_SERVER for one in every),
        Switch.DURING_THE_CALL: any(one.during_call for one in every),
        Switch.DESK_REGISTERS_UNOFFICIAL: any(one.otherwise is not None for one in every),
        Switch.BACK_ENTRIES_MARKED: down.marked if down else None,
        Switch.NO_NUMBER_NO_TICKET: channels.without_number is not None if channels else None,
    }


def _of_work(rules: Rules) -> dict[Switch, bool | None]:
    policies = rules.policies
    away, mass, silent = policies.substitution, policies.mass_incident, policies.author_silent
    raised, harder = policies.priority_changed, policies.complexity_changed
    return {
        Switch.OPEN_MOVE_TO_NEW_EDITION: policies.open_tickets is OpenTickets.MIGRATE,
        Switch.ABSENT_ALL_MOVE: away.on_absence is OnAbsence.ALL if away else None,
        Switch.TICKETS_COME_BACK: away.after_return is AfterReturn.COME_BACK if away else None,
        Switch.DEPUTY_OF_DEPUTY: away.chained is ChainedSubstitution.INHERITED if away else None,
        Switch.REACTION_NEVER_LATER: raised.reaction_never_later if raised else None,
        Switch.TELL_NEW_PRIORITY: raised.tell_author if raised else None,
        Switch.TELL_NEW_COMPLEXITY: harder.tell_author if harder else None,
        Switch.MASS_BY_SIGNAL: mass.or_signal if mass else None,
        Switch.LATE_ANSWER_REOPENS: silent.late_answer_reopens if silent else None,
        Switch.THANKS_REOPEN: not silent.thanks_do_not_reopen if silent else None,
        Switch.RETURN_IS_REPEAT: policies.returning.counts_as_repeat if policies.returning else None,
        Switch.AMENDMENTS_ADD_UP: rules.priorities.modifiers_add_up,
    }


def classes(policies: Policies) -> dict[Short, tuple[str, ...]]:
    """For which priorities or complexities something holds."""
    silent, third, pauses = policies.author_silent, policies.third_party, policies.pauses
    acceptance = policies.acceptance
    return {
        Short.WORKAROUND_SUFFICES: policies.workaround_suffices,
        Short.WORKAROUND_SOUGHT: third.workaround_for if third else (),
        Short.NEVER_CLOSED: silent.never_close if silent else (),
        Short.PAUSED_WITH_CONSENT: pauses.only_with_consent if pauses else (),
        Short.NO_REMINDERS: acceptance.no_reminders_for if acceptance else (),
        Short.ACCEPTED_BY_PHONE: acceptance.accepted_by_phone if acceptance else (),
    }
