"""The edges: chat transports, the clock, the command line."""
