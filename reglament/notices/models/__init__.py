from reglament.notices.models.deliveries import Delivery
from reglament.notices.models.notices import Notice

__all__ = ["Delivery", "Notice"]
