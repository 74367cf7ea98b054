"""Is the check worth a signature? Change every number and every rule of the sample, and see who notices."""
