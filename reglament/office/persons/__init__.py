"""People: the directory, one person, his absences."""
