"""Write a report beside its goal first, then move it in one go: an earlier report is whole or replaced, never mixed."""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import tempfile
import threading
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from types import FrameType

from zuinig.errors import OutputError
from zuinig.i18n import _

MANIFEST = "manifest.json"
PREFIX = ".zuinig-"
SPARE = "spare"  # folder with the files of the earlier report, while they are being replaced


def check_writable(out: Path) -> None:
    """Make sure, before the work starts, that a report can be written to `out`; leaves nothing behind.

    Raises:
        OutputError: it cannot.
    """
    folder = out
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    problem = ""
    try:
        with tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder):
            return
    except NotADirectoryError:
        problem = _("{out}: a report cannot be written here: there is a file of that name.").format(out=out)
    except OSError as error:
        problem = _cannot_write(out, error)
    raise OutputError(problem)


def _cannot_write(out: Path, error: OSError) -> str:
    return _("{out}: a report cannot be written here ({reason}); choose another folder with --out.").format(
        out=out, reason=type(error).__name__
    )


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """Give a hidden folder inside `out` to work in; it is gone afterwards, and `out` too if it was made for nothing.

    Raises:
        OutputError: `out` cannot be made or written.
    """
    check_writable(out)
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    out.mkdir(parents=True, exist_ok=True)
    _clear_away(out)
    work = Path(tempfile.mkdtemp(prefix=f"{_own_prefix()}{os.getpid()}-", dir=out))
    problem = ""
    try:
        yield work
    except OSError as error:  # a full disk, a network drive that went away
        problem = _cannot_write(out, error)
    finally:
        shutil.rmtree(work, ignore_errors=True)
        for folder in made:
            if not any(folder.iterdir()):
                folder.rmdir()
    if problem:
        raise OutputError(problem)


def _own_prefix() -> str:
    """How the folders of this machine begin; a process number of another one on a shared disk says nothing here."""
    return f"{PREFIX}{zlib.crc32(platform.node().encode()):08x}-"


def _clear_away(out: Path) -> None:
    """Take away what runs left behind that were killed, and put back the files that they were just replacing."""
    for folder in out.glob(f"{_own_prefix()}*"):
        number = folder.name.removeprefix(_own_prefix()).partition("-")[0]
        if folder.is_dir() and number.isdecimal() and _is_gone(int(number)):
            spare = folder / SPARE
            for file in [path for path in spare.rglob("*") if path.is_file()]:
                with suppress(OSError):
                    _move(file, out / file.relative_to(spare), [])
            shutil.rmtree(folder, ignore_errors=True)


def _is_gone(process: int) -> bool:
    """Whether a process has ended; on Windows the question would end it, so there nothing is taken away."""
    if os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def publish(made: Path, out: Path, spare: Path) -> list[Path]:
    """Move all files of `made` to `out`, and take away what the earlier report listed and this one no longer has.

    Args:
        made: folder with the new report, its manifest included.
        out: the goal.
        spare: an empty folder on the same disk, for the files of the earlier report until all is well.

    Returns:
        the files, relative to `out`, sorted.

    Raises:
        OutputError: a file could not be replaced (open in another program); `out` is then as it was.
    """
    files = sorted(path.relative_to(made) for path in made.rglob("*") if path.is_file())
    gone = [path for path in _listed_before(out) if path not in files]
    done: list[tuple[Path, Path]] = []
    problem = ""
    with _undisturbed():
        for path in [*files, *gone]:
            try:
                _move(out / path, spare / path, done)
                if path in files:
                    _move(made / path, out / path, done)
            except OSError:
                problem = _("{file} cannot be replaced; close the program that has it open and try again.").format(
                    file=out / path
                )
                break
        if problem:
            for source, target in reversed(done):
                os.replace(target, source)  # noqa: PTH105 - the same call back
        else:
            _remove_empty({(out / path).parent for path in gone}, out)
    if problem:
        raise OutputError(problem)
    return files


def _move(source: Path, target: Path, done: list[tuple[Path, Path]]) -> None:
    if source.is_file() or source.is_symlink():
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, target)  # noqa: PTH105 - replaces an existing file on Windows too
        done.append((source, target))


def _listed_before(out: Path) -> list[Path]:
    """The files of the earlier report, by its manifest; a path that would leave `out` is not ours."""
    try:
        names = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        paths = [PurePosixPath(name) for name in names]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [Path(path) for path in paths if not path.is_absolute() and ".." not in path.parts and ":" not in str(path)]


def _remove_empty(folders: set[Path], out: Path) -> None:
    for folder in folders:
        if folder != out and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait until the files have been moved; only the main thread can say so."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        pressed.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


def texts(files: Sequence[Path]) -> list[str]:
    """Paths as a manifest writes them."""
    return [file.as_posix() for file in files]
