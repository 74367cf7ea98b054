"""What an open page learns while others work: changed rows, counters, what is new in his ticket."""
