"""Every error that a user can meet.

    ZuinigError
    ├── ProjectError      audit.toml is absent, unreadable or contradicts itself
    ├── SourceError       a file (or a sheet of it) cannot be read
    ├── TableError        an input table lacks a column, or a cell cannot be understood
    ├── ParameterError    a notebook parameter or a command-line value is wrong
    ├── OutputError       a report cannot be written
    ├── EngineError       a Dask cluster cannot be reached, or fails
    └── MissingExtraError a part of Zuinig that is not installed is needed

A message is one or two plain sentences: which file, where in it, what is wrong, what to do. It is already translated
and never holds the value of a cell: a row number, a header or a count tell the place. Errors of libraries (pandas,
pyarrow, pandera, papermill) quote cells, so they are caught where they arise, and ours is raised *after* the `except`
block: `raise … from error` would print theirs, and even `from None` keeps it in `__context__`.
"""

from __future__ import annotations


class ZuinigError(Exception):
    """What went wrong, in words for the person at the keyboard."""


class ProjectError(ZuinigError):
    """The project file is absent, unreadable or contradicts itself."""


class SourceError(ZuinigError):
    """A file, or one sheet of it, cannot be read."""


class TableError(ZuinigError):
    """An input table lacks a column, or holds a cell that cannot be understood."""


class ParameterError(ZuinigError):
    """A parameter of a notebook or a value on the command line is wrong."""


class OutputError(ZuinigError):
    """A report cannot be written."""


class EngineError(ZuinigError):
    """A Dask cluster cannot be reached, or fails while it works."""


class MissingExtraError(ZuinigError):
    """A part that is installed on request only is needed here."""
