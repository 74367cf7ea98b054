"""What each block of an edition says on paper. A topic yields (clause, block) in order of reading."""
