"""The words of the grammar, as tables: verbs, channels, giving and taking, kinds, places."""
