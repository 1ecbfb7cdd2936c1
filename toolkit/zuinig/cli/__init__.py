"""The command line: find the language, run a command, turn what went wrong into one sentence and an exit code."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence

from zuinig import i18n
from zuinig.i18n import _

OK, FINDINGS, WRONG, PARTLY = 0, 1, 2, 3
OUR_THREADS = 3  # zuinig.engines.local: two read and count, one waits for them


def main(argv: Sequence[str] | None = None) -> None:
    """Run `zuinig` and leave with the exit code of design.md part 6 (also the script of the package)."""
    _set_up()
    code = run(list(sys.argv[1:] if argv is None else argv))
    gc.freeze()  # or Python looks for garbage before it ends, which takes 70 ms
    sys.exit(code)


def _set_up() -> None:
    """Say how this process works, before polars and numpy are loaded; what the user says in the environment stays."""
    # Two pools on two cores get in each other's way. With more cores that of polars takes those we leave idle.
    if (os.cpu_count() or 1) <= OUR_THREADS:
        os.environ.setdefault("POLARS_MAX_THREADS", "1")  # 0.3 s of 4.3 at a million rows
    # No linear algebra is done here, and starting its threads takes 40 ms of the processor, more with more cores.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Loading makes some 90,000 objects that all stay; looking through them for garbage 200 times takes 50 ms.
    gc.set_threshold(100_000)


def run(argv: list[str]) -> int:
    """Run one command and give its exit code; nothing but plain sentences reaches the terminal."""
    import click

    from zuinig.cli.commands import commands
    from zuinig.errors import ZuinigError

    i18n.use(_language(argv))
    problem = ""
    try:
        return int(commands().main(argv, prog_name="zuinig", standalone_mode=False) or OK)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.UsageError as error:
        hint = _("Try `{command} --help`.").format(command=error.ctx.command_path if error.ctx else "zuinig")
        problem = f"{error.format_message()} {hint}"
    except click.ClickException as error:
        problem = error.format_message()
    except ZuinigError as error:
        problem = str(error)
    except (KeyboardInterrupt, click.Abort):
        problem = _("Stopped. Nothing was written; an earlier report is as it was.")
    except BrokenPipeError:
        return _closed_pipe()
    except Exception as error:
        problem = _unexpected(error)
    print(f"zuinig: {problem}", file=sys.stderr)  # noqa: T201
    return WRONG


def _language(argv: list[str]) -> i18n.Language:
    """Language of the texts: `--lang`, else ZUINIG_LANG, else Dutch; a wrong one is told by the command itself."""
    wanted = os.environ.get("ZUINIG_LANG", "nl")
    for word, following in zip(argv, [*argv[1:], ""], strict=True):
        if word == "--lang":
            wanted = following
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    return next((language for language in i18n.LANGUAGES if language == wanted), "nl")


def _unexpected(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{last.name}, {os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119 - a name for a person
    return _("Something unexpected went wrong ({kind} in {place}). Please report this line; it holds no data.").format(
        kind=type(error).__name__, place=place
    )


def _closed_pipe() -> int:
    """The reader of our output went away (`zuinig rules | head`): not an error, but Python would complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
