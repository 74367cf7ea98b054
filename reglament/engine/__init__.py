"""The regulation engine: values in, values out. This is its one door; nobody reaches inside."""
