"""From the blocks of any reader to a whole ``Article``: what is title, summary, heading, body, note, aside."""

from briefer.ingest.structure.build import build_article

__all__ = ["build_article"]
