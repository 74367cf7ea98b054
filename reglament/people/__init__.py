"""Who: persons, organisations, departments, addresses, infobases, absences, and how a person logs in."""
