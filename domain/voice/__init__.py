"""Words to use: drafts that the user edits and sends, ideas what to say or give."""
