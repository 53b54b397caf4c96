"""What Keepwarm promises, as sentences that run."""
