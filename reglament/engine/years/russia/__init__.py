"""The Russian production calendar, 2013-2027: the data are in `acts`, the rule in `law`."""

from reglament.engine.calendars import OfficialCalendar

from .acts import ACTS
from .law import official_year

RUSSIA = OfficialCalendar("РФ", {act.year: official_year(act) for act in ACTS})
