"""What Keepwarm keeps: tables, the store, migrations."""
