"""The next edition on its way: text, check, difference, effect, signatures."""
