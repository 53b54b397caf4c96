"""What Keepwarm knows and decides: pure rules, no input or output."""
