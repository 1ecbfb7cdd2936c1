"""Rules about accounts and rights."""
