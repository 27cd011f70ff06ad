"""The register of sources: what is known of outlets, in the brief and between briefs."""
