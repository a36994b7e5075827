"""Accounts, sessions, machine clients and the keys that sign their tokens; it also serves the built dashboard."""
