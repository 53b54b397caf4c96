"""The figures of looking back, proved: by hand, by a second implementation, and on any network."""
