"""briefer turns analytic articles into briefing papers with every source kept."""

__version__ = "0.1.0"
