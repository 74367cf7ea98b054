"""Closed phrases about customers, declared regimes, forms and works."""

from __future__ import annotations

from typing import Final

from reglament.engine.regulation.customers import InGroup
from reglament.engine.regulation.duties import Span
from reglament.engine.regulation.form_fields import FieldSort
from reglament.engine.regulation.regimes import OpenUnderRegime

from .closed import Words

IN_GROUP: Final[Words] = {
    InGroup.OWN: ("тариф свой у каждой организации", "each organisation has its own plan"),
    InGroup.HIGHEST: ("действует старший тариф группы", "the highest plan of the group counts"),
}
FIELD_SORTS: Final[Words] = {
    FieldSort.TEXT: ("текст", "text"),
    FieldSort.NUMBER: ("число", "number"),
}
SPANS: Final[Words] = {
    Span.MONTH: ("месяц", "month"),
    Span.QUARTER: ("квартал", "quarter"),
    Span.YEAR: ("год", "year"),
}
OPEN_UNDER_REGIME: Final[Words] = {
    OpenUnderRegime.KEEP: ("живут по прежним нормам", "live by the norms they had"),
    OpenUnderRegime.MOVE: ("переходят на нормы режима", "move to the norms of the regime"),
}
