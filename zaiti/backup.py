"""``zaiti backup``: every database, the file store and the secrets in one archive, with a manifest of checksums."""

import asyncio
import datetime
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from zaiti import postgres
from zaiti.databases import owner_url
from zaiti.screen import Screen
from zaiti.state import State, disk_trouble
from zaiti.topology import SERVICES
from zaiti.trouble import Trouble
from zaiti.up import Machine, open_databases

FORMAT = 1
MANIFEST = "manifest.json"
SECRETS = "secrets.json"
NOTE = "READ-ME.txt"
_NOTE_WITH = """\
本备份含密钥文件 secrets.json：能解开加密数据、能登录数据库。请像密码一样保管，勿随意传递。
This archive holds secrets.json, which opens encrypted data and the databases. Guard it like a password.
"""
_NOTE_WITHOUT = """\
本备份不含密钥文件 secrets.json。没有当时的密钥文件，加密数据无法解开：请另行安全保管，恢复前放回状态目录。
This archive leaves out secrets.json. Encrypted data cannot be read without it: keep it elsewhere, put it back first.
"""


@dataclass(frozen=True)
class Entry:
    """One file of the archive."""

    path: str
    size: int
    sha256: str


async def backup(state: State, screen: Screen, target: Path, *, secrets: bool = True) -> None:
    """Write ``target`` (a tar archive); the system may be running.

    Raises Trouble when there is nothing to back up, the target exists or the disk is full.
    """
    _check(state, target)
    try:
        with tempfile.TemporaryDirectory(dir=_directory(target), prefix=".zaiti-backup-") as temporary:
            content = Path(temporary)
            with screen.step("导出数据库 · dumping databases"):
                async with open_databases(state, screen) as machine:
                    await _dump_all(machine, content)
            # After the databases: a row never names a file that the archive lacks.
            shutil.copytree(state.files, content / "files")
            if secrets:
                shutil.copy(state.secrets, content / SECRETS)
            (content / NOTE).write_text(_NOTE_WITH if secrets else _NOTE_WITHOUT, encoding="utf-8")
            _write_manifest(state, content)
            _pack(content, target)
    except OSError as error:
        raise disk_trouble(error, target) from error
    screen.say(f"✓ 备份完成 · backed up：{target}")


def _check(state: State, target: Path) -> None:
    if state.fact("created") is None:
        raise Trouble(f"{state.root} 中没有数据可备份。", f"Nothing to back up in {state.root}.")
    if target.exists():
        raise Trouble(f"{target} 已存在，请换一个文件名。", f"{target} exists already.")


def checksums(content: Path) -> list[Entry]:
    """Every file below ``content`` but the manifest, in order."""
    return [
        Entry(str(path.relative_to(content)), path.stat().st_size, _sha256(path))
        for path in sorted(content.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    ]


def dump_name(database: str) -> str:
    """Name of a database's dump in the archive."""
    return f"{database}.dump"


async def run_tool(name: str, *arguments: str, url: str) -> None:
    """Run one of PostgreSQL's client programs on the database of ``url``. Raises Trouble with what it said."""
    parts = urlsplit(url)
    # The password goes by the environment: arguments can be read by everybody on the machine.
    process = await asyncio.create_subprocess_exec(
        str(postgres.wheel() / "bin" / name), *arguments,
        env={"PGPASSWORD": parts.password or "", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    _, errors = await process.communicate()
    if process.returncode != 0:
        text = errors.decode(errors="replace").strip()
        if "No space left on device" in text:
            raise Trouble("磁盘已满。", "Disk full.")
        raise Trouble(f"{name} 失败：\n{text}", f"{name} failed.")


def without_password(url: str) -> str:
    """The URL with its password taken out."""
    parts = urlsplit(url)
    return parts._replace(netloc=f"{parts.username}@{parts.hostname}:{parts.port or 5432}").geturl()


async def _dump_all(machine: Machine, content: Path) -> None:
    async def dump(url: str, database: str) -> None:
        # The wheel's build knows gzip only; a quick level, since the default takes twice as long for a few per cent.
        options = ("--format=custom", "--compress=gzip:3", "--no-owner", f"--file={content / dump_name(database)}")
        await run_tool("pg_dump", *options, f"--dbname={without_password(url)}", url=url)

    setup = machine.setup
    # Each dump is one instant of its database, so hearers go before those they hear: a restored hearer then knows no
    # event that its source has yet to number.
    for service in reversed(SERVICES):
        await dump(owner_url(service, setup.admin_url, setup.credentials), service.database)


def _write_manifest(state: State, content: Path) -> None:
    manifest = {
        "format": FORMAT,
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "postgres": postgres.MAJOR,
        "databases": [service.database for service in SERVICES],
        "facts": {name: state.fact(name) for name in ("demo", "steps")},
        "files": [vars(entry) for entry in checksums(content)],
    }
    (content / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False), encoding="utf-8")


def _pack(content: Path, target: Path) -> None:
    new = target.with_name(target.name + ".part")
    new.touch(mode=0o600)
    with tarfile.open(new, "w") as archive:
        for path in sorted(content.iterdir()):
            archive.add(path, arcname=path.name)
    new.rename(target)


def _directory(target: Path) -> Path:
    directory = target.resolve().parent
    directory.mkdir(parents=True, exist_ok=True)
    return directory


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
