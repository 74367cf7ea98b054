"""The matrix: every URL × every person × own and other's object. README.md says how a door joins it."""
