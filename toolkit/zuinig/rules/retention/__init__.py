"""Rules about how long data of pupils that left are kept."""
