"""Annexes: who may change which, the editor, the commonest changes by a click."""
