"""The editor of a draft: its form, its text and its document, side by side."""
