"""What a mail says: bytes in, one value out. Pure: no Django, no clock, no network."""
