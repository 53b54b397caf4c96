"""Text to actions: people, days, channels, giving and taking, and the grammar that joins them."""
