"""Who we know: adding, facts, tiers, briefs."""
