"""Where the notebooks and the sample board are: in the wheel beside the code, in a checkout at the top."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent.parent


def _folder(inside: str, beside: str) -> Path:
    packed = PACKAGE / inside
    return packed if packed.is_dir() else CHECKOUT / beside


def notebooks() -> Path:
    """The folder with the notebooks."""
    return _folder("_notebooks", "notebooks")


def samples() -> Path:
    """The folder with the sample board and its `audit.toml`."""
    return _folder("_data_samples", "data_samples")
