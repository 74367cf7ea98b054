"""The body of a request, received whole before a thread is given to it."""

import tempfile
from collections.abc import Awaitable, Callable
from typing import Any

IN_MEMORY = 1_000_000
"""Bytes; a larger body goes to a file."""
LARGEST = 64 * 1024 * 1024
"""Bytes; two attachments of the largest size and their wrapping."""


class TooLargeError(Exception):
    """The body is larger than anything the desk takes."""


Body = tempfile.SpooledTemporaryFile[bytes]


async def receive_body(receive: Callable[[], Awaitable[dict[str, Any]]]) -> Body:
    """All parts of the body, read from its start. Raises TooLargeError, ConnectionAbortedError."""
    body: Body = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the caller closes
    try:
        await _fill(body, receive)
    except BaseException:
        body.close()
        raise
    body.seek(0)
    return body


async def _fill(body: Body, receive: Callable[[], Awaitable[dict[str, Any]]]) -> None:
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionAbortedError
        body.write(message.get("body", b""))
        if body.tell() > LARGEST:
            raise TooLargeError
        more = message.get("more_body", False)
