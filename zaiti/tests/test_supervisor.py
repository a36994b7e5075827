"""Processes are kept running, and end with their supervisor however it ends."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import psutil
import pytest

from zaiti.supervisor import Spec, Supervised, stop_all
from zaiti.tests.conftest import eventually

# A process that stays and starts another one, as a server with workers does.
_PARENT = (
    "import subprocess, sys; print(subprocess.Popen(['sleep', '600']).pid, flush=True); __import__('time').sleep(600)"
)
_DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(600)"


def _spec(tmp_path: Path, code: str, *, stop_seconds: float = 5) -> Spec:
    log = tmp_path / "process.log"
    return Spec("stand-in", (sys.executable, "-c", code), dict(os.environ), log, stop_seconds=stop_seconds)


async def _first_line(log: Path) -> str:
    async with asyncio.timeout(10):
        while not (log.exists() and "\n" in log.read_text()):
            await asyncio.sleep(0.02)
    return log.read_text().splitlines()[-1]


async def test_a_killed_process_is_started_again_and_said(tmp_path: Path) -> None:
    said: list[str] = []
    process = Supervised(_spec(tmp_path, _PARENT), said.append)
    process.start()
    try:
        await _first_line(process.spec.log)
        killed = process.pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        async with asyncio.timeout(10):
            while process.pid in (None, killed):
                await asyncio.sleep(0.02)
        assert any("SIGKILL" in line and "重新启动" in line for line in said)
    finally:
        await stop_all([process])


async def test_stopping_leaves_no_process_and_no_process_of_a_process(tmp_path: Path) -> None:
    process = Supervised(_spec(tmp_path, _PARENT), print)
    process.start()
    grandchild = int(await _first_line(process.spec.log))
    child = process.pid
    assert child is not None
    await stop_all([process])
    assert not psutil.pid_exists(child)
    eventually(lambda: not psutil.pid_exists(grandchild) or psutil.Process(grandchild).status() == "zombie", 5)


async def test_a_process_that_ignores_the_signal_is_killed(tmp_path: Path) -> None:
    process = Supervised(_spec(tmp_path, _DEAF, stop_seconds=0.3), print)
    process.start()
    await _first_line(process.spec.log)
    child = process.pid
    assert child is not None
    async with asyncio.timeout(5):
        await process.stop()
    assert not psutil.pid_exists(child)


async def test_a_program_that_is_not_there_is_named_and_tried_again(tmp_path: Path) -> None:
    said: list[str] = []
    process = Supervised(Spec("absent", ("/no/such/program",), {}, tmp_path / "log", tied=False), said.append)
    process.start()
    async with asyncio.timeout(10):
        while process.deaths < 2:
            await asyncio.sleep(0.02)
    await process.stop()
    assert "无法启动" in said[0]


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's parent-death signal is Linux's")
def test_processes_die_with_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    program = textwrap.dedent(f"""
        import asyncio, pathlib
        from zaiti.supervisor import Spec, Supervised
        async def main():
            process = Supervised(Spec("x", ("sleep", "600"), {{}}, pathlib.Path({str(tmp_path / "log")!r})), print)
            process.start()
            while process.pid is None:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.5)
            print(process.pid, flush=True)
            await asyncio.sleep(600)
        asyncio.run(main())
    """)
    supervisor = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert supervisor.stdout is not None
    child = int(supervisor.stdout.readline())
    assert psutil.Process(child).name() == "sleep"
    supervisor.kill()
    supervisor.wait()
    eventually(lambda: not psutil.pid_exists(child) or psutil.Process(child).status() == "zombie", 5)
