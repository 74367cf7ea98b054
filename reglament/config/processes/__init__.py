"""The processes of a desk: who starts them, what they do when one dies."""
