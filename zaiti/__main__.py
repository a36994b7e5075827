"""``python -m zaiti``."""

from zaiti.cli import app

app()
