"""The commands: parse, call, print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zuinig import engines, i18n
from zuinig.cli import FINDINGS, OK, PARTLY, WRONG, plain
from zuinig.engines import ENGINES, Engine
from zuinig.i18n import N_, _
from zuinig.location import Location, Url, location

if TYPE_CHECKING:
    from zuinig.classify import Column

EXISTING = click.Path(exists=False, path_type=Path)


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help in the language in force."""
        english, self.help = self.help, _(self.help or "")
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = english


class Translated(click.Command):
    """A command whose help is translated when it is shown, so that one process can speak either language."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language in force."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_(self.help or ""))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example as it stands, without rewrapping."""
        formatter.write_paragraph()
        for line in _(self.epilog or "").splitlines():
            formatter.write(f"  {line}\n")

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence of the help, in the language in force."""
        return _(self.help or "").split("\n")[0].rstrip(".")


class TranslatedGroup(Translated, click.Group):
    """The group of all commands."""


option = partial(click.option, cls=Option)
language_option = option(
    "--lang", type=click.Choice(i18n.LANGUAGES), help=N_("Language of the texts; Dutch unless asked otherwise.")
)
engine_option = option(
    "--engine",
    type=click.Choice(ENGINES),
    default="local",
    show_default=True,
    help=N_("Where cells are counted: on this machine, or on a Dask cluster."),
)
scheduler_option = option(
    "--scheduler",
    default="",
    metavar="URL",
    help=N_("With --engine dask: the scheduler of a cluster; without it one is started on this machine."),
)
json_option = option("--json", "as_json", is_flag=True, help=N_("Print JSON on standard output, for programs."))


@click.group(
    cls=TranslatedGroup,
    help=N_("Zuinig: which personal data of pupils are too much, and which agreements are missing."),
    epilog=N_("Example:\n  zuinig demo"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="zuinig", message="%(prog)s %(version)s", cls=Option, help=N_("Show the version."))
@language_option
def zuinig(lang: str | None) -> None:
    """The group; its help is above."""


@zuinig.command(
    cls=Translated,
    help=N_("Say per column of a file what personal data it holds and about whom."),
    epilog=N_("Example:\n  zuinig scan leerlingen.csv --json"),
)
@click.argument("files", nargs=-1, required=True)
@option("--headers-only", is_flag=True, help=N_("Look at the headers only; open no value."))
@option("--table", default="", metavar="NAME", help=N_("For the URL of a database: the table; all of them without it."))
@option("--query", default="", metavar="SQL", help=N_("For the URL of a database: read what this query gives."))
@option("--explain", metavar="COLUMN", help=N_("Print the evidence for and against of one column."))
@engine_option
@scheduler_option
@json_option
@language_option
def scan(
    files: tuple[str, ...],
    *,
    headers_only: bool,
    table: str,
    query: str,
    engine: Engine,
    scheduler: str,
    explain: str | None,
    as_json: bool,
    lang: str | None,
) -> int:
    """`zuinig scan`; its help is above."""
    from zuinig.engines import local
    from zuinig.errors import ZuinigError

    places = [location(file, table=table, query=query) for file in files]
    _check_asked(places, table, query)

    _check_scheduler(engine, scheduler)

    columns, failed = [], []
    notes: list[str] = []
    with engines.opened(engine, scheduler) as profile, plain.progress() as step:
        for n, file in enumerate(places):
            step(n, len(places), file.name)
            told = engines.rows_told(step, n, len(places), file.name)
            try:
                columns.extend(local.scan(file, headers_only=headers_only, engine=profile, progress=told, notes=notes))
            except ZuinigError as error:
                failed.append(str(error))
    _warn([*notes, *failed])
    if as_json:
        plain.print_json([column.as_json() for column in columns])
    else:
        _show(columns, explain)
    if failed:
        return PARTLY if columns else WRONG
    return OK


def _warn(sentences: Sequence[str]) -> None:
    if sentences:
        from zuinig.cli import terminal

        for sentence in sentences:
            terminal.warn(sentence)


def _show(columns: Sequence[Column], explain: str | None) -> None:
    from zuinig.cli import terminal

    if explain:
        terminal.print_evidence(columns, explain)
    elif columns:
        terminal.print_columns(columns)


def _check_scheduler(engine: Engine, scheduler: str) -> None:
    if scheduler and engine != "dask":
        raise click.UsageError(_("--scheduler goes with --engine dask."))


def _check_asked(places: Sequence[Location], table: str, query: str) -> None:
    """`--table` and `--query` say what to read of a database, one of them."""
    if table and query:
        raise click.UsageError(_("Give --table or --query, not both."))
    if (table or query) and not all(isinstance(place, Url) and place.is_database for place in places):
        raise click.UsageError(_("--table and --query go with the URL of a database, such as postgresql://host/name."))


@zuinig.command(
    cls=Translated,
    help=N_("Audit a project: read all its files, apply all rules, write the reports."),
    epilog=N_("Example:\n  zuinig audit exports --out reports/2026-T1 --fail-on high"),
)
@click.argument("project", default=".", type=EXISTING)
@option("--period", default="", help=N_("Name of the period, shown in the reports."))
@option("--out", type=EXISTING, default=Path("reports/audit"), show_default=True, help=N_("Folder for the reports."))
@option(
    "--fail-on",
    type=click.Choice(["high", "medium", "low", "never"]),
    default="high",
    show_default=True,
    help=N_("Exit code 1 from this severity on."),
)
@option("--headers-only", is_flag=True, help=N_("Look at the headers only; open no value."))
@option(
    "--set",
    "settings",
    metavar="NAME=VALUE",
    multiple=True,
    help=N_("Give a notebook parameter its value; may be repeated."),
)
@option("--no-notebooks", is_flag=True, help=N_("Write the tables and charts only."))
@engine_option
@scheduler_option
@json_option
@language_option
def audit(project: Path, out: Path, fail_on: str, as_json: bool, lang: str | None, **options: Any) -> int:  # noqa: ANN401 - click hands over the rest
    """`zuinig audit`; its help is above."""
    done = _audit(project, out, lang=lang, quiet=as_json, **options)
    if as_json:
        from zuinig.cli import terminal

        plain.print_json(terminal.audit_json(done.outcome, done.files))
    if not done.outcome.complete:
        return PARTLY
    return FINDINGS if done.outcome.at_or_above(fail_on) else OK


class Done:
    """An audit that was run and written."""

    def __init__(self, outcome: Any, files: list[Path]) -> None:  # noqa: ANN401 - zuinig.audit.Audit, imported late
        self.outcome = outcome
        self.files = files


def _audit(
    project: Path,
    out: Path,
    *,
    lang: str | None,
    quiet: bool,
    period: str,
    headers_only: bool,
    settings: tuple[str, ...],
    no_notebooks: bool,
    engine: Engine = "local",
    scheduler: str = "",
) -> Done:
    """Audit and write; what `audit` and `demo` share."""
    from zuinig import audit as auditing
    from zuinig import report
    from zuinig.cli import terminal
    from zuinig.project import load_project

    loaded = load_project(project)
    if lang is None:
        i18n.use(loaded.board.language)
    report.check_writable(out)
    parameters = _settings(settings)
    _check_scheduler(engine, scheduler)
    with engines.opened(engine, scheduler) as profile, plain.progress() as step:
        outcome = auditing.run(
            loaded,
            period=period,
            headers_only=headers_only,
            engine=profile,
            earlier=out / "findings.parquet",
            progress=step,
        )
        files = report.write(outcome, out, parameters=parameters, notebooks=not no_notebooks, progress=step)
    if not quiet:
        terminal.print_audit(outcome, files, out)
    return Done(outcome, files)


def _settings(words: tuple[str, ...]) -> dict[str, str]:
    """`--set school=00` as a mapping; the values stay text, the notebook's own annotation gives them their type."""
    for word in words:
        if "=" not in word:
            raise click.UsageError(_("--set needs NAME=VALUE, such as --set school=99ZA."))
    return {name.strip(): value for name, _equals, value in (word.partition("=") for word in words)}


@zuinig.command(
    cls=Translated,
    help=N_("Run the audit on the sample board that comes with Zuinig."),
    epilog=N_("Example:\n  zuinig demo --out my-first-report"),
)
@option("--out", type=EXISTING, default=Path("reports/demo"), show_default=True, help=N_("Folder for the reports."))
@language_option
def demo(out: Path, lang: str | None) -> int:
    """`zuinig demo`; its help is above."""
    from zuinig import resources

    _audit(
        resources.samples(), out, lang=lang, quiet=False, period="", headers_only=False, settings=(), no_notebooks=False
    )
    return OK


@zuinig.command(
    cls=Translated,
    help=N_("Write a first audit.toml from the files in a folder."),
    epilog=N_("Example:\n  zuinig init exports"),
)
@click.argument("folder", type=EXISTING)
@language_option
def init(folder: Path, lang: str | None) -> int:
    """`zuinig init`; its help is above."""
    from zuinig import draft
    from zuinig.cli import terminal

    with plain.progress() as step:
        drafted = draft.write(folder, progress=step)
    terminal.print_draft(drafted)
    return OK


@zuinig.command(
    cls=Translated,
    help=N_("List the rules."),
    epilog=N_("Example:\n  zuinig rules --json"),
)
@json_option
@language_option
def rules(as_json: bool, lang: str | None) -> int:
    """`zuinig rules`; its help is above."""
    from zuinig import rules as catalogue

    if as_json:
        plain.print_json([rule.as_json() for rule in catalogue.catalogue()])
    else:
        from zuinig.cli import terminal

        terminal.print_rules(catalogue.catalogue())
    return OK


@zuinig.command(
    cls=Translated,
    help=N_("Explain one rule: what it finds, why that matters, what to do, with law and source."),
    epilog=N_("Example:\n  zuinig explain missing-agreement"),
)
@click.argument("rule", metavar="CODE-OR-NAME")
@language_option
def explain(rule: str, lang: str | None) -> int:
    """`zuinig explain`; its help is above."""
    from zuinig import rules as catalogue
    from zuinig.cli import terminal

    terminal.print_markdown(catalogue.page(catalogue.find(rule)))
    return OK


@zuinig.command(
    cls=Translated,
    help=N_("Show what a recipient may get of a category, and where that line comes from."),
    epilog=N_("Example:\n  zuinig policy library birth_date"),
)
@click.argument("recipient")
@click.argument("category")
@option(
    "--subject",
    type=click.Choice(["pupil", "guardian", "staff"]),
    default="pupil",
    show_default=True,
    help=N_("About whom."),
)
@option("--detail", default="", help=N_("A finer kind of the category, such as first_names."))
@option("--school", default="", help=N_("Code of the school that the delivery is about."))
@option("--purpose", default="", help=N_("Purpose of the delivery, as in audit.toml."))
@option(
    "--project",
    type=EXISTING,
    default=None,
    help=N_("audit.toml or its folder, for the lines of the board itself; the audit.toml here if there is one."),
)
@language_option
def policy(recipient: str, category: str, project: Path | None, lang: str | None, **narrowed: str) -> int:
    """`zuinig policy`; its help is above."""
    from zuinig.cli import terminal
    from zuinig.facts import Asked, policy_lines

    here = Path("audit.toml")
    where = project or (here if here.exists() else None)
    terminal.print_policy(policy_lines(Asked(recipient, category=category, **narrowed), where))
    return OK


def commands() -> click.Group:
    """The whole command line."""
    return zuinig
