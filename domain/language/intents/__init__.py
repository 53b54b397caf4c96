"""The table of patterns, by family; within a family, and between them, the first row that fits wins."""
