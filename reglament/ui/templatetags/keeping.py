"""`{% keep look workplace %}…{% endkeep %}`: a piece of a page that is rendered once and kept.

Inside only the named values are known, in the reader's language; nothing of the request is, so what is kept
for one reader cannot hold anything of another. Without names the piece is the same for everybody.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Final

from django import template
from django.conf import settings
from django.template.base import FilterExpression, NodeList, Parser, Token, VariableNode
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

MOST: Final = 1024  # pieces of this process, of all templates together

_kept: OrderedDict[Hashable, SafeString] = OrderedDict()
_lock = Lock()


class KeepNode(template.Node):
    """The piece between the two tags."""

    child_nodelists = ("nodelist",)

    def __init__(self, named: dict[str, FilterExpression], nodelist: NodeList) -> None:
        self.named = named
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """The piece as it was kept for these values, else as it is made now."""
        values = {name: expression.resolve(context) for name, expression in self.named.items()}
        key = (self, get_language(), *values.values())
        found = None if settings.DEBUG else _kept.get(key)
        if found is None:
            found = self.nodelist.render(context.new(values))
            with _lock:
                _kept[key] = found
                while len(_kept) > MOST:
                    _kept.popitem(last=False)
        return found


@register.tag
def keep(parser: Parser, token: Token) -> KeepNode:
    """`{% keep %}` or `{% keep look item=one %}`; every value must be hashable."""
    names = [bit.partition("=") for bit in token.split_contents()[1:]]
    named = {name: parser.compile_filter(value or name) for name, _, value in names}
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    if nodelist.get_nodes_by_type(CsrfTokenNode):
        raise template.TemplateSyntaxError("A token belongs to one request: take it out of {% keep %}.")
    if not named and nodelist.get_nodes_by_type(VariableNode):
        raise template.TemplateSyntaxError("{% keep %} knows no values but those that it names.")
    return KeepNode(named, nodelist)
