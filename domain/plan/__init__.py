"""Ninety days: the plan, habits, outreach, what one is working on, and the approach that fits."""
