"""The checks: what stands between a brief and its release. One function a rule; adding one is adding a function."""
