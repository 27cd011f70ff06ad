"""The rules by family: structure, sourcing, estimates, marking, access, drafts."""
