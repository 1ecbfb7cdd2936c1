"""Facts: everything the rules know, gathered once, in tables that hold no personal value."""

from zuinig.facts.coverage import Coverage, Examined
from zuinig.facts.gathering import Progress, gather
from zuinig.facts.policy import Asked, effective
from zuinig.facts.policy_lines import policy_lines
from zuinig.facts.store import Facts

__all__ = ["Asked", "Coverage", "Examined", "Facts", "Progress", "effective", "gather", "policy_lines"]
