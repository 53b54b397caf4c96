"""Looking back: the journal, stories, health checks, the audit, the three mistakes."""
