"""The language of estimates in a text: terms of likelihood, hedges, levels of confidence, and whose words they are."""
