"""The state directory of one machine (``.zaiti/``): where it is, who holds it, and what was done in it."""

import errno
import fcntl
import json
import os
import shutil
from pathlib import Path
from typing import Any, Self

from zaiti.trouble import Trouble

CHECKOUT = Path(__file__).resolve().parents[1]

# initdb, the write-ahead log and the demo data together need about 400 MB.
_LEAST_FREE_BYTES = 600 * 1024 * 1024


class State:
    """Paths below the state directory and the small facts remembered there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.secrets = root / "secrets.json"
        self.postgres = root / "postgres"
        self.files = root / "files"
        self.logs = root / "logs"
        self.envoy = root / "envoy.yaml"
        self._lock_path = root / "lock"
        self._facts = root / "state.json"
        self._lock: int | None = None

    @classmethod
    def here(cls) -> Self:
        """The directory named by ``ZAITI_STATE``, else ``.zaiti`` in the checkout; not created."""
        return cls(Path(os.environ.get("ZAITI_STATE") or CHECKOUT / ".zaiti").resolve())

    def create(self) -> None:
        """Create the directories. Raises Trouble when the disk is full or the place cannot be written."""
        try:
            for directory in (self.root, self.postgres, self.files, self.logs):
                directory.mkdir(parents=True, exist_ok=True)
            # PostgreSQL may run under another account: it passes through, but reads nothing it does not own.
            self.root.chmod(0o711)
            self.postgres.chmod(0o711)
        except OSError as error:
            raise disk_trouble(error, self.root) from error

    def check_space(self) -> None:
        """Raises Trouble when too little disk is free to start on."""
        free = shutil.disk_usage(self.root).free
        if free < _LEAST_FREE_BYTES:
            raise Trouble(
                f"磁盘空间不足：{self.root} 所在磁盘仅剩 {free // 1024**2} MB，"
                f"至少需要 {_LEAST_FREE_BYTES // 1024**2} MB。",
                f"Disk full: {free // 1024**2} MB left under {self.root}, {_LEAST_FREE_BYTES // 1024**2} MB needed.",
            )

    def lock(self) -> None:
        """Hold the directory until ``unlock`` or the end of this process. Raises Trouble when another holds it."""
        descriptor = os.open(self._lock_path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(descriptor, 200).decode(errors="replace").strip() or "?"
            os.close(descriptor)
            raise Trouble(
                f"载体系统已在运行（{holder}），同一状态目录不能启动第二次：{self.root}",
                f"Already running ({holder}); one state directory serves one start.",
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"pid {os.getpid()}".encode(), 0)
        self._lock = descriptor

    def is_held(self) -> bool:
        """Whether another process holds the directory now."""
        if not self._lock_path.exists():
            return False
        with self._lock_path.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def unlock(self) -> None:
        """Let go of the directory."""
        if self._lock is not None:
            os.ftruncate(self._lock, 0)
            os.close(self._lock)
            self._lock = None

    def fact(self, name: str) -> Any:
        """A fact remembered across starts (``demo``, ``demo_loaded``, …), or None."""
        return self._read_facts().get(name)

    def remember(self, **facts: Any) -> None:
        """Remember facts across starts; whole file replaced, so a crash leaves the old or the new."""
        write_private(self._facts, json.dumps(self._read_facts() | facts, indent=1, sort_keys=True))

    def _read_facts(self) -> dict[str, Any]:
        if not self._facts.exists():
            return {}
        facts: dict[str, Any] = json.loads(self._facts.read_text())
        return facts


def write_private(path: Path, text: str) -> None:
    """Replace ``path`` in one step with ``text``, readable by its owner only."""
    new = path.with_suffix(".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def disk_trouble(error: OSError, place: Path) -> Trouble:
    """The Trouble that says what an operating-system error on ``place`` means."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble(f"磁盘已满，无法写入 {place}。", f"Disk full: cannot write {place}.")
    return Trouble(f"无法写入 {place}：{error.strerror}", f"Cannot write {place}: {error.strerror}")
