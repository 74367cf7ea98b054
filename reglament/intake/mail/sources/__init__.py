"""Where letters come from: mailboxes that are read (IMAP), mail servers that deliver (LMTP, SMTP)."""
