"""What a column therefore is: category, subject, personal or not, with confidence and evidence."""

from zuinig.classify.column import Column, Label
from zuinig.classify.confirm import Confirmations, confirmed
from zuinig.classify.decide import classify
from zuinig.classify.label import category_of_label

__all__ = ["Column", "Confirmations", "Label", "category_of_label", "classify", "confirmed"]
