"""The command line: ``python -m zaiti …``."""

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from zaiti.screen import Screen
from zaiti.state import State
from zaiti.trouble import Trouble

app = typer.Typer(
    help="载体 4286：一台机器上的全部命令 · every command of one machine",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@contextlib.contextmanager
def _told() -> Iterator[Screen]:
    """A screen; a Trouble is shown on it and ends the command with status 1."""
    screen = Screen()
    try:
        yield screen
    except Trouble as trouble:
        screen.trouble(trouble)
        sys.exit(1)


@app.command()
def up() -> None:
    """启动全部 · Start everything and run until Ctrl-C."""
    from zaiti.up import up as run

    with _told() as screen:
        asyncio.run(run(screen, demo=os.environ.get("DEMO", "1") not in ("0", "")))


@app.command()
def demo() -> None:
    """启动并载入演示数据 · Start everything with the synthetic demonstration set, whatever DEMO says."""
    from zaiti.up import up as run

    with _told() as screen:
        asyncio.run(run(screen, demo=True))


@app.command("import")
def import_(
    resource: Annotated[str, typer.Argument(help="服务/资源 · such as registry/enterprises, investment/actuals")],
    path: Annotated[Path, typer.Argument(help="xlsx、xls、csv 或 ndjson 文件 · the file")],
    login: Annotated[str, typer.Option(help="以谁的身份 · as whom")] = "office",
    address: Annotated[str, typer.Option(help="系统地址 · the system's address")] = "http://localhost:4286",
    write: Annotated[bool, typer.Option(help="预检无误后写入 · write it, if the preview finds no error")] = False,
    option: Annotated[list[str], typer.Option(help="如 submit=true · further parameters")] = [],  # noqa: B006 - typer's way
) -> None:
    """经公开接口导入文件 · Import a file through the public API; a preview unless --write. Password: ZAITI_PASSWORD."""
    from zaiti.import_file import import_file

    query = dict(each.partition("=")[::2] for each in option)
    with _told() as screen:
        import_file(screen, address, login, resource, path, write=write, query=query)


@app.command()
def migrate() -> None:
    """迁移数据库结构 · Bring all databases to their newest migration."""
    from zaiti.migrate import migrate_with
    from zaiti.up import database_only

    async def run(screen: Screen) -> None:
        if passwords := os.environ.get("ZAITI_ROLE_PASSWORDS"):  # in a container: no state of its own
            await migrate_with(os.environ["ZAITI_DATABASE_URL"], json.loads(passwords), screen.say)
            return
        async with database_only(State.here(), screen) as machine:
            await machine.migrate()
            screen.say("✓ 数据库结构已是最新 · all databases are at their newest migration")

    with _told() as screen:
        asyncio.run(run(screen))


@app.command()
def migration(service: str, why: str) -> None:
    """新迁移 · Write a migration from a service's models."""
    from zaiti.migration import write_migration

    with _told() as screen:
        asyncio.run(write_migration(State.here(), screen, service, why))


@app.command()
def new_resource(service: str, resource: str) -> None:
    """新资源 · Write the seven files of a new resource."""
    from zaiti.scaffold import write_resource

    with _told() as screen:
        write_resource(screen, service, resource)


@app.command()
def compose_env() -> None:
    """为 docker-compose.yml 生成新密钥 · New secrets for docker-compose.yml, as an env file."""
    from zaiti.compose import environment

    for name, value in environment().items():
        print(f"{name}={value}")


@app.command()
def logins() -> None:
    """再次显示首次登录口令 · Show the first-run logins again."""
    from zaiti.up import Machine

    with _told() as screen:
        state = State.here()
        if state.fact("created") is None:
            raise Trouble("尚未启动过，没有口令。", "Never started: there are no logins.")
        screen.logins(Machine(state, screen, demo=bool(state.fact("demo"))).setup)


@app.command()
def verify() -> None:
    """核验 · Check that the event logs are whole and the figures follow from them."""
    from zaiti.verify import verify as run

    with _told() as screen:
        asyncio.run(run(State.here(), screen))


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(help="备份文件（.tar）· the archive to write")],
    without_secrets: Annotated[bool, typer.Option(help="不含密钥文件 · leave the secrets out")] = False,
) -> None:
    """备份数据库、文件与密钥 · Back up databases, files and secrets into one archive."""
    from zaiti.backup import backup as run

    with _told() as screen:
        asyncio.run(run(State.here(), screen, target, secrets=not without_secrets))


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(help="备份文件 · the archive to read")],
    force: Annotated[bool, typer.Option(help="覆盖现有数据 · overwrite what is there")] = False,
) -> None:
    """从备份恢复 · Restore an archive into an empty state."""
    from zaiti.restore import restore as run

    with _told() as screen:
        asyncio.run(run(State.here(), screen, source, force=force))
