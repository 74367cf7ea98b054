"""History: process logs of other systems turned into tickets with journals."""
