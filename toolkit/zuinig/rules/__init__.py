"""The catalogue of rules: `catalogue()` lists them, `find(name)` gives one, `page(rule)` explains it.

A rule is two files with one name in a folder of its group: `<name>.py` with `check(facts)`, a query over the fact
tables, and `<name>.toml` with its code, severity, law and words. A file that is there is a rule; no list names them.
"""

from zuinig.rules.listing import catalogue, find
from zuinig.rules.pages import data_title, page
from zuinig.rules.rule import Rule

__all__ = ["Rule", "catalogue", "data_title", "find", "page"]
