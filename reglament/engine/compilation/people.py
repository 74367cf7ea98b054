"""The few persons that every edition knows by their place in a ticket, as keys."""

from __future__ import annotations

from reglament.engine.names import key

SYSTEM_ACTOR = key("система")
RESPONSIBLE = key("ответственный")
DISPATCHER = key("диспетчер")
AUTHOR = key("автор")
APPROVER = key("согласующий")
KEY_USER = key("ключевой пользователь")
