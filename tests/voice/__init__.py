"""Words to use, read as a friend would: nothing invented, warm, brief, concrete."""
