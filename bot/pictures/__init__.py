"""Pictures: drawn from the domain's data, each kind in one file, in one style, in a process of their own."""
