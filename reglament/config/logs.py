"""Logs as one JSON object a line: what came from outside cannot pass for a line of ours."""

import json
import logging
from typing import Any


class JsonFormatter(logging.Formatter):
    """Time, level, logger, message and, of an error, where it happened. JSON escapes control characters."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return _printable(json.dumps(line, ensure_ascii=False))


def _printable(text: str) -> str:
    """Escape what JSON lets through but a terminal or a viewer would obey (C1, bidirectional marks)."""
    return "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)


def configuration(*, level: str) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error, where systemd, Docker and people look."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "reglament.config.logs.JsonFormatter"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": ["stderr"], "level": level, "propagate": False},
            "procrastinate": {"level": "ERROR"},
        },
    }
