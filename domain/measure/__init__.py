"""Figures: the quality index, how strength decays and people come and go, what opportunities flow from."""
