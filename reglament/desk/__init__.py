"""The specialist's door: lists of tickets, a ticket beside them, every verb that is his."""
