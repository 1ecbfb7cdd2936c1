"""The parts of the sample board: each module makes the files of one subject and lists the faults that it planted."""
