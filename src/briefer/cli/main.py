"""``briefer``: the command line. Commands live in files of their own and are loaded when called."""

from __future__ import annotations

import difflib
import importlib
import logging
import sys

import click

from briefer import __version__
from briefer.errors import BrieferError, UsageError

_COMMANDS = {
    "export": ("briefer.cli.export", "Turn articles into finished briefs: Word, PDF, HTML, Markdown."),
    "inspect": ("briefer.cli.inspect", "Show what briefer finds in an article."),
    "check": ("briefer.cli.check", "Say what stands between a brief and its release."),
    "waive": ("briefer.cli.waive", "Accept a finding of a saved brief, with a reason."),
    "verify": ("briefer.cli.verify", "Read finished files again and say what is proved of them."),
    "fit": ("briefer.cli.fit", "Show what every part takes, and what to leave out to meet the limits."),
    "review": ("briefer.cli.review", "Read back a review copy that was changed in Word."),
    "open": ("briefer.cli.open", "Show what a saved brief holds."),
    "sources": ("briefer.cli.sources", "Write the sources cited for reference managers: CSL-JSON, BibTeX, RIS."),
    "ledger": ("briefer.cli.ledger", "Show what each judgment rests on, and what rests on each source."),
    "diff": ("briefer.cli.diff", "Say what changed from one saved brief to another."),
    "next": ("briefer.cli.next", "Begin the next edition of a saved brief."),
    "register": ("briefer.cli.register", "Keep what you know of sources between briefs."),
    "withdrawn": ("briefer.cli.withdrawn", "List the briefs that rest on a source that was withdrawn."),
    "lexicons": ("briefer.cli.lexicons", "List, show, check and make scales of likelihood."),
    "templates": ("briefer.cli.templates", "List, show, check and make brief templates."),
    "app": ("briefer.cli.app", "Open the desktop app."),
    "completion": ("briefer.cli.completion", "Print the shell's completion script."),
}

EPILOG = """\b
Examples:
  briefer export article.txt --template situation-brief --to docx,pdf -o briefs
  briefer export article.html --set marking=TLP:AMBER --sections 1-3,5
  briefer inspect article.pdf --to yaml
  briefer check article.txt --template policy-brief"""


class _LazyCommands(click.Group):
    """Loads a command's module when it is called, so that ``--version`` and ``--help`` answer at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command = importlib.import_module(_COMMANDS[name][0]).command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise _with_nearest(error, args) from None


def _with_nearest(error: click.UsageError, args: list[str]) -> click.UsageError:
    near = difflib.get_close_matches(args[0], _COMMANDS, 1) if args else []
    if not near or "Did you mean" in error.message:
        return error
    return click.UsageError(f"{error.message} Did you mean {near[0]!r}?", error.ctx)


@click.group(cls=_LazyCommands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="briefer %(version)s")
@click.option("-v", "--verbose", count=True, help="Say what is done; twice for every detail.")
def cli(verbose: int) -> None:
    """Turns analytic articles into briefing papers in house style, with every source kept."""
    level = (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    logging.basicConfig(level=level, format="%(message)s", stream=sys.stderr)


def main(arguments: list[str] | None = None) -> None:
    """The entry point. Exit codes: 0 done, 1 problems in the input, 2 wrong usage."""
    try:
        cli.main(arguments, prog_name="briefer", standalone_mode=False)
    except UsageError as error:
        _fail(str(error), 2)
    except BrieferError as error:
        _fail(str(error))
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _fail("Stopped.")
    except BrokenPipeError:
        # The reader of our output (head, a pager) has left: nothing went wrong.
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        _fail(f"The output cannot be written: {error.strerror or error}.")
    except Exception as error:
        logging.getLogger(__name__).debug("unexpected", exc_info=True)
        _fail(f"Something went wrong inside briefer ({type(error).__name__}: {error}). Run with -vv for the details.")


def _fail(message: str, code: int = 1) -> None:
    click.echo(message, err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
