"""Printed documents in templates of the doors."""
