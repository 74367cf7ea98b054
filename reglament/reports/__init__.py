"""What came of a month: every figure by the edition of its tickets, with the tickets behind it."""
