"""Registering a ticket for somebody who called, wrote in a chat or came in person."""
