"""The register of deviations and of decisions about verdicts, read from the journal."""
