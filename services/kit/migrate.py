"""Bring one service's database to its newest migration, as the owner role."""

from pathlib import Path

from alembic import command
from alembic.config import Config

SERVICES = Path(__file__).resolve().parent.parent


def alembic_config(service: str, owner_url: str) -> Config:
    """Alembic's configuration for a service; no ini files."""
    config = Config()
    config.set_main_option("script_location", str(SERVICES / service / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["owner_url"] = owner_url
    return config


def migrate(service: str, owner_url: str, revision: str = "head") -> None:
    """Run the migrations of ``services/<service>/migrations`` up to ``revision``."""
    command.upgrade(alembic_config(service, owner_url), revision)
