"""Ways to run the first step, from a file to its columns: on this machine, or on a cluster."""
