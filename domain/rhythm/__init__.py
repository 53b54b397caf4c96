"""When: cadence, the morning nudge, who is overdue, snoozing."""
