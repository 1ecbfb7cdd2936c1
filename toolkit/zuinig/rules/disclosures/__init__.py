"""Rules about exchange with other parties."""
