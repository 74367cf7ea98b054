"""Forms of the portal: they ask for what only the author knows."""
