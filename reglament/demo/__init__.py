"""The demo: a desk with a past, played through the real verbs, and a clock that can be moved forward."""
