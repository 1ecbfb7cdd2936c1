"""Rules about consent and what is published on it."""
