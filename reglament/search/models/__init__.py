from reglament.search.models.rows import SearchRow
from reglament.search.models.saved import SavedList

__all__ = ["SavedList", "SearchRow"]
