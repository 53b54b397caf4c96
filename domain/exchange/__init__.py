"""Files in and out: what other programs know of people, read; what we know, given back."""
