"""``briefer completion``."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    \b
    Examples:
      briefer completion bash >> ~/.bashrc
      briefer completion fish > ~/.config/fish/completions/briefer.fish
    """
    completion = get_completion_class(shell)
    if completion is None:  # click drops shells now and then
        raise click.UsageError(f"{shell} has no completion.")
    click.echo(completion(ctx.find_root().command, {}, "briefer", "_BRIEFER_COMPLETE").source())
