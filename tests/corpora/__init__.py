"""Labelled messages, and how they are judged."""
