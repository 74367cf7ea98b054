"""The first regulation of a desk: seven questions, a complete draft."""
