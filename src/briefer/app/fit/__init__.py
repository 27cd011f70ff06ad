"""Fitting a brief to its limits: what everything takes, what to leave out, by the editor's priorities."""
