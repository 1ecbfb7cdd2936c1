"""What a table looks like: counts per column that batches add up to, without a value in them.

`profile_batch` turns one batch into a `TableProfile`; `merge` joins two. Merging is associative and commutative, so the
result does not depend on how the rows were cut into batches, nor on the order in which these came.
"""

from zuinig.profile.column import ColumnProfile
from zuinig.profile.sketch import EXACT, Sketch
from zuinig.profile.table import FEW_COLUMNS, TableProfile, empty_profile, merge, profile_batch

__all__ = [
    "EXACT",
    "FEW_COLUMNS",
    "ColumnProfile",
    "Sketch",
    "TableProfile",
    "empty_profile",
    "merge",
    "profile_batch",
]
