"""Mail comes in: understood (`reading`), kept, made a ticket or a message of one."""
