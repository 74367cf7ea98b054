"""Papers beside the regulation: the order that enacts it, the sheet of its approval, the page on the wall."""
