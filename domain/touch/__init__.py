"""What happened: logging, correcting, promises, planned meetings, undo."""
