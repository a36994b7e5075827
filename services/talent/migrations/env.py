from services.kit.alembic_env import run_migrations

run_migrations("talent")
