"""The edition in force to be read, its findings, «когда будет срок?»."""
