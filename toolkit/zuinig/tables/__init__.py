"""The shape of every table: inputs, facts, findings (pandera models), and the two helpers that all of them share."""

from zuinig.tables.checked import checked
from zuinig.tables.places import join_places, split_places

__all__ = ["checked", "join_places", "split_places"]
