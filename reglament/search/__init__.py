"""Finding tickets: what is said in them as one row of word stems, and the line by which people ask."""
