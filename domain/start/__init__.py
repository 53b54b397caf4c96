"""The first minutes and the way around: welcome, help, settings."""
