"""Names live one floor below (`engine.names`), so that rules and facts may use them too."""

from reglament.engine.names import Name, key

__all__ = ["Name", "key"]
