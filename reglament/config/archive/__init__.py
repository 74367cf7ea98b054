"""Backups: the whole desk in one file, proved when written, when read and when restored."""
