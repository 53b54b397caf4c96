"""How fast it is, beside the plainest thing that could do the same."""
