"""PostgreSQL for the desk: one of our own in the data directory, or any that `DATABASE_URL` names."""

from reglament.config.database.cluster import Cluster
from reglament.config.database.errors import UnusableDatabaseError

__all__ = ["Cluster", "UnusableDatabaseError"]
