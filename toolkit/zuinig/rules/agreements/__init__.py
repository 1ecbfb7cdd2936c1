"""Rules about processor agreements and the register of processors."""
