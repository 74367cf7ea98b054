"""The author's door: say what happened, see what is promised, answer, accept."""
