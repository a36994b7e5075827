"""Keep processes running: start, notice and say a death, start again with backoff, stop all, leave nothing behind."""

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

from zaiti.account import OWN, Account
from zaiti.state import CHECKOUT

Say = Callable[[str], None]

_BACKOFF_SECONDS = (0.2, 0.5, 1, 2, 5, 10, 30)
_STEADY_SECONDS = 30
_ADOPTED_POLL_SECONDS = 0.3
_CHILD = str(Path(__file__).with_name("child.py"))


@dataclass(frozen=True)
class Spec:
    """How to run one process.

    ``tied``: dies with this process, however that ends. ``account``: who runs it.
    """

    name: str
    command: tuple[str, ...]
    env: dict[str, str]
    log: Path
    account: Account = OWN
    tied: bool = True
    stop_signal: signal.Signals = signal.SIGTERM
    stop_seconds: float = 10
    cwd: Path = CHECKOUT


class Supervised:
    """One process that is kept running until ``stop``. ``pid`` is None while it is down."""

    def __init__(self, spec: Spec, say: Say, *, adopt: int | None = None) -> None:
        self.spec = spec
        self.pid: int | None = None
        self.deaths = 0
        self._say = say
        self._adopt = adopt
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Start the process and keep it running in the background."""
        self._task = asyncio.create_task(self._keep(), name=f"supervise {self.spec.name}")

    async def stop(self) -> None:
        """Stop for good: the polite signal, then after ``stop_seconds`` the other one."""
        self._stopping.set()
        if self._task is None:
            return
        self._signal(self.spec.stop_signal)
        done, _ = await asyncio.wait({self._task}, timeout=self.spec.stop_seconds)
        if not done:
            self._say(f"{self.spec.name} 未在 {self.spec.stop_seconds:.0f} 秒内停止，强制结束")
            self._signal(signal.SIGKILL)
        await self._task

    def log_tail(self, lines: int = 15) -> str:
        """The end of its log, for a person to read."""
        with contextlib.suppress(OSError):
            return "\n".join(self.spec.log.read_text(errors="replace")[-8000:].splitlines()[-lines:])
        return ""

    async def _keep(self) -> None:
        attempt = 0
        while not self._stopping.is_set():
            started = time.monotonic()
            how = await self._live()
            if self._stopping.is_set():
                return
            self.deaths += 1
            attempt = 0 if time.monotonic() - started > _STEADY_SECONDS else attempt + 1
            pause = _BACKOFF_SECONDS[min(max(attempt - 1, 0), len(_BACKOFF_SECONDS) - 1)]
            self._say(f"{self.spec.name} 已退出（{how}），{pause:g} 秒后重新启动 · exited, restarting")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)

    async def _live(self) -> str:
        """One life of the process; returns how it ended."""
        if self._adopt is not None:
            self.pid, self._adopt = self._adopt, None
            await _wait_for_stranger(self.pid)
            self.pid = None
            return "接管的进程结束"
        try:
            process = await self._spawn()
        except OSError as error:
            return f"无法启动：{error.strerror}"
        self.pid = process.pid
        if self._stopping.is_set():  # asked to stop while it was being started
            self._signal(self.spec.stop_signal)
        code = await process.wait()
        # Whatever it left in its group; PostgreSQL's own children end by themselves and must not be hurried.
        if self.spec.tied:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        self.pid = None
        return f"信号 {signal.Signals(-code).name}" if code < 0 else f"退出码 {code}"

    async def _spawn(self) -> asyncio.subprocess.Process:
        command = self.spec.command
        if self.spec.tied:
            command = (sys.executable, "-I", "-S", _CHILD, str(os.getpid()), *command)
        with self.spec.log.open("ab") as log:
            # The main thread starts every child: the kernel's "parent has died" means the thread that forked.
            return await asyncio.create_subprocess_exec(
                *command,
                env=self.spec.env,
                cwd=self.spec.cwd,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                user=self.spec.account.user,
                group=self.spec.account.group,
                extra_groups=self.spec.account.extra_groups,
            )

    def _signal(self, number: signal.Signals) -> None:
        if self.pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)


async def stop_all(processes: list[Supervised]) -> None:
    """Stop processes together; returns when all are gone."""
    await asyncio.gather(*(process.stop() for process in processes))


async def _wait_for_stranger(pid: int) -> None:
    """Wait for a process that is not our child."""
    try:
        process = psutil.Process(pid)
        while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:  # noqa: ASYNC110 - not our child
            await asyncio.sleep(_ADOPTED_POLL_SECONDS)
    except psutil.NoSuchProcess:
        return
