"""The evidence ledger: what judgments rest on and what would fall without a source, followed live."""
