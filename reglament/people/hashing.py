"""How passwords are hashed."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id with 46 MiB, one pass, one lane: the first of the equal choices of the OWASP cheat sheet.

    Django's own choice takes 100 MiB and four times as long; two log-ins at once would not fit into the
    memory that a web process of a small desk has.
    """

    time_cost = 1
    memory_cost = 47_104
    parallelism = 1
