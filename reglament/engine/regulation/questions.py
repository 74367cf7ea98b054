"""What control tables ask about: closed lists, each with the clause of the edition that answers it."""

from __future__ import annotations

from enum import StrEnum


class Verb(StrEnum):
    """What a role does to something that has a name: the control table says to which."""

    IN_TEAM = "in_team"
    APART_FROM = "apart_from"
    FILES = "files"
    REGISTERS = "registers"
    SOLVES = "solves"
    TIER = "tier"
    HAS_MOVE = "has_move"
    REFUSES = "refuses"
    PERMITS = "permits"
    CHANGES_ANNEXES = "changes_annexes"
    SEES_ZONES = "sees_zones"
    MAY = "may"


class Right(StrEnum):
    """What somebody may do, or has to decide, under one clause of the edition."""

    SEE_TICKETS = "see_tickets"
    SEE_NOTES = "see_notes"
    SET_KIND = "set_kind"
    SET_PRIORITY = "set_priority"
    DISPUTE_PRIORITY = "dispute_priority"
    JUDGE_PRIORITY = "judge_priority"
    JUDGE_ZONE = "judge_zone"
    ANSWER_UNTIL_ZONE_JUDGED = "answer_until_zone_judged"
    CHANGE_COMPLEXITY = "change_complexity"
    CHANGE_COMPLEXITY_LATE = "change_complexity_late"
    DECLARE_MASS_INCIDENT = "declare_mass_incident"
    ANSWER_ATTENTION = "answer_attention"
    JUDGE_APPEAL = "judge_appeal"
    OVERRULE_REFUSAL = "overrule_refusal"
    RESCHEDULE_AGAIN = "reschedule_again"
    ALLOW_PAUSE = "allow_pause"
    RETURN_RESULT = "return_result"
    JUDGE_RETURN = "judge_return"
    WITHDRAW = "withdraw"
    CALL_AFTER_LOW_MARK = "call_after_low_mark"
    ENTER_AFTERWARDS = "enter_afterwards"
    RECORD_EMERGENCY = "record_emergency"
    STEP_IN_LAST = "step_in_last"
    SPEAK_FOR_ABSENT_AUTHOR = "speak_for_absent_author"
    DISPUTE_VERDICT = "dispute_verdict"
    JUDGE_VERDICT = "judge_verdict"
    DEVIATE = "deviate"
    APPROVE_DEVIATION = "approve_deviation"


class Window(StrEnum):
    """A term that some clause names, counted from the moment at which the control table begins."""

    REOPEN = "reopen"
    REOPEN_BY_ANSWER = "reopen_by_answer"
    APPEAL = "appeal"
    UNDO_DUPLICATE = "undo_duplicate"
    REDIRECT = "redirect"
    JUDGE_ZONE = "judge_zone"
    JUDGE_PRIORITY = "judge_priority"
    ANSWER_ATTENTION = "answer_attention"
    ASK_ATTENTION_AGAIN = "ask_attention_again"
    CALL_AFTER_LOW_MARK = "call_after_low_mark"
    CALL_SILENT_AUTHOR = "call_silent_author"
    TELL_OF_THIRD_PARTY = "tell_of_third_party"
    HAND_OVER_OF_ABSENT = "hand_over_of_absent"
    LONG_ABSENCE = "long_absence"
    ANNOUNCE_ABSENCE = "announce_absence"
    ALIKE_WITHIN = "alike_within"
    RECORD_EMERGENCY = "record_emergency"
    DISPUTE_VERDICT = "dispute_verdict"
    JUDGE_VERDICT = "judge_verdict"
    LEAST_AFTER_RETURN = "least_after_return"
    LEAST_AFTER_REOPENING = "least_after_reopening"


class Count(StrEnum):
    """A number that some clause names."""

    HAND_OVERS = "hand_overs"
    INCOMPLETE_RETURNS = "incomplete_returns"
    FALSE_ALARMS = "false_alarms"
    COMPLEXITY_CHANGES = "complexity_changes"
    COMPLEXITY_SHARE = "complexity_share"
    OVERRUN_TOLERANCE = "overrun_tolerance"
    RESCHEDULES = "reschedules"
    ALIKE = "alike"
    PAUSES = "pauses"
    RETURNS = "returns"
    LOWEST_MARK = "lowest_mark"
    HIGHEST_MARK = "highest_mark"
    LOW_MARK = "low_mark"
    MARKS_SHOWN = "marks_shown"
    PERSONAL_MEASURES = "personal_measures"


class Switch(StrEnum):
    """What does or does not happen."""

    ONE_TOPIC = "one_topic"
    FOR_OTHERS = "for_others"
    AUTHOR_ACCEPTS_FOR_OTHER = "author_accepts_for_other"
    BENEFICIARY_ACCEPTS = "beneficiary_accepts"
    QUESTION_IS_REACTION = "question_is_reaction"
    OPEN_MOVE_TO_NEW_EDITION = "open_move_to_new_edition"
    TICKETS_COME_BACK = "tickets_come_back"
    DEPUTY_OF_DEPUTY = "deputy_of_deputy"
    REACTION_NEVER_LATER = "reaction_never_later"
    TELL_NEW_PRIORITY = "tell_new_priority"
    TELL_NEW_COMPLEXITY = "tell_new_complexity"
    MASS_BY_SIGNAL = "mass_by_signal"
    LATE_ANSWER_REOPENS = "late_answer_reopens"
    THANKS_REOPEN = "thanks_reopen"
    RETURN_IS_REPEAT = "return_is_repeat"
    AMENDMENTS_ADD_UP = "amendments_add_up"
    MAIL_FROM_SERVER = "mail_from_server"
    BACK_ENTRIES_MARKED = "back_entries_marked"
    NO_NUMBER_NO_TICKET = "no_number_no_ticket"
    DURING_THE_CALL = "during_the_call"
    DESK_REGISTERS_UNOFFICIAL = "desk_registers_unofficial"
    ABSENT_ALL_MOVE = "absent_all_move"
    SANCTIONS_APPLIED = "sanctions_applied"


class Short(StrEnum):
    """For which priorities or complexities something holds."""

    WORKAROUND_SUFFICES = "workaround_suffices"
    WORKAROUND_SOUGHT = "workaround_sought"
    NEVER_CLOSED = "never_closed"
    PAUSED_WITH_CONSENT = "paused_with_consent"
    NO_REMINDERS = "no_reminders"
    ACCEPTED_BY_PHONE = "accepted_by_phone"


class CodeCase(StrEnum):
    """A case that ends by itself, or by one clause, with a code."""

    DUPLICATE = "duplicate"
    OUTSIDE = "outside"
    AUTHOR_SILENT = "author_silent"
    APPROVER_SILENT = "approver_silent"
    NOBODY_ACCEPTED = "nobody_accepted"
