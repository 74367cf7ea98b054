"""Every value of the sample edition acts or prints: change it, and something that the desk does changes."""
