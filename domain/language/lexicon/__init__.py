"""The words of the grammar, as tables: verbs with their inflections, channels, giving and taking, kinds, places."""
