"""The ninety-day plan: its days, its steps, and lives lived with it."""
