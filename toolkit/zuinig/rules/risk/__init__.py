"""Rules about which data a file holds."""
