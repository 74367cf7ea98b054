"""Tags of the desk's own templates."""

from django import template
from django.utils.safestring import SafeString

from reglament.ui.deadlines import deadline_html
from reglament.ui.pictures import who_html
from reglament.ui.rows import QueueRow, meta_html

register = template.Library()


@register.simple_tag
def row_parts(row: QueueRow) -> SafeString:
    """The three parts of a row that may change while it stays where it is."""
    who = ""
    if row.responsible is not None:
        who = who_html(row.responsible, me=row.mine, identifier=f"q{row.number}-who")
    return SafeString(f"{deadline_html(row.term, f'q{row.number}-due')}{meta_html(row)}{who}")
