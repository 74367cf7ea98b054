"""Countries whose calendar does not ship: their holidays come from a package, when an edition names them."""

import sys
from datetime import date

from reglament.engine import DayKind, compile_rules, country_calendars, load_edition

from .files import MINIMAL, SAMPLE, changed, edition_of

HOLIDAYS = "  часовой_пояс: Europe/Moscow\n"


def test_russia_needs_no_package() -> None:
    assert country_calendars(edition_of(SAMPLE)) == {}


def test_holidays_of_another_country_close_its_calendars() -> None:
    line = HOLIDAYS + "  производственный_календарь: {страна: Казахстан}\n"
    edition = load_edition(changed(HOLIDAYS, line))
    officials = country_calendars(edition, years=[2026])
    assert list(officials) == ["KZ"]
    day = officials["KZ"].day(date(2026, 12, 16))
    assert day is not None
    assert day.kind is DayKind.HOLIDAY
    rules = compile_rules(edition, officials=officials)
    assert not rules.calendars["служба"].definition.hours_on(date(2026, 12, 16))
    assert rules.calendars["дежурство"].definition.hours_on(date(2026, 12, 16))
    assert "holidays" in sys.modules


def test_a_region_has_days_of_its_own() -> None:
    line = HOLIDAYS + "  производственный_календарь: {страна: DE, регион: BY}\n"
    edition = load_edition(changed(HOLIDAYS, line))
    bavaria = country_calendars(edition, years=[2026])["DE"]
    assert bavaria.name == "DE-BY"
    assert bavaria.day(date(2026, 1, 6)) is not None


def test_a_country_that_is_not_known_is_left_out() -> None:
    for written in ("{страна: ZZ}", "{страна: DE, регион: нигде}"):
        edition = load_edition(
            changed(HOLIDAYS, f"{HOLIDAYS}  производственный_календарь: {written}\n", MINIMAL)
        )
        assert country_calendars(edition, years=[2026]) == {}
