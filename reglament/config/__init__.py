"""Settings, addresses, processes, the database: the only place that knows everyone."""
