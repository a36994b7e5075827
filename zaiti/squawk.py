"""Look over the SQL of every migration with squawk: no lock that would stop a running system, no lossy change."""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from services.kit.migrate import alembic_config
from zaiti.migrate import migrations_directory
from zaiti.state import CHECKOUT
from zaiti.topology import SERVICES, Service


def main() -> None:
    """Ends with squawk's status."""
    with tempfile.TemporaryDirectory() as temporary:
        files = [path for service in SERVICES for path in _write_sql(service, Path(temporary))]
        program, rules = f"{CHECKOUT}/.venv/bin/squawk", f"{CHECKOUT}/deploy/squawk.toml"
        sys.exit(subprocess.run([program, "--config", rules, *files], check=False).returncode)


def _write_sql(service: Service, directory: Path) -> list[Path]:
    """One file for each migration, since squawk judges a table made in the same file as empty."""
    if not (migrations_directory(service) / "env.py").exists():
        return []
    script = ScriptDirectory(str(migrations_directory(service)))
    files = []
    for revision in script.walk_revisions():
        config = alembic_config(service.name, "")
        config.output_buffer = io.StringIO()
        command.upgrade(config, f"{revision.down_revision or 'base'}:{revision.revision}", sql=True)
        path = directory / f"{service.name}-{revision.revision}.sql"
        path.write_text(config.output_buffer.getvalue(), encoding="utf-8")
        files.append(path)
    return files


if __name__ == "__main__":
    main()
