"""A warm start to ready, and what everything together holds in memory then and after work."""

import contextlib
import re
from pathlib import Path

import httpx
import psutil

from bench.figures import Figure, at_most
from bench.load import throughput
from bench.parts import Parts, System
from bench.quiet import wait_for_quiet

RUNS, GOAL_SECONDS, GOAL_MIB = 3, 8.0, 1024.0
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
_READ = (
    ("registry", "/v1/projects?limit=100"),
    ("investment", "/v1/actuals?limit=50"),
    ("aggregator", "/v1/indicators"),
)


def measure(parts: Parts) -> list[Figure]:
    """Seconds that the start itself says, the middle one; MiB of all processes, each shared page counted once."""
    _ = parts.system
    seconds, memories = [], []
    for _ in range(RUNS):
        wait_for_quiet()
        system = parts.restart_system()
        found = re.search(r"ready in ([\d.]+) s", system.stack.log.read_text())
        assert found is not None
        seconds.append(float(found[1]))
        idle, how = _mebibytes(system)
        memories.append(idle)
    _work(system)
    worked, how = _mebibytes(system)
    return [
        at_most("warm start to ready, with the demonstration's data", sorted(seconds)[RUNS // 2], GOAL_SECONDS,
                "{:.1f} s"),
        at_most(f"everything together after work ({how})", worked, GOAL_MIB, "{:,.0f} MiB"),
        Figure("… at rest after the start", f"{sorted(memories)[RUNS // 2]:,.0f} MiB"),
    ]  # fmt: skip


def _work(system: System) -> None:
    headers = system.bearer()
    for service, path in _READ:
        throughput(f"{system.stack.address}/api/{service}{path}", headers)
    httpx.get(f"{system.stack.address}/api/investment/v1/actuals.xlsx", headers=headers, timeout=120, trust_env=False)


def _mebibytes(system: System) -> tuple[float, str]:
    """Memory of the supervisor and all below it; where the kernel tells no shares, shared pages count repeatedly."""
    supervisor = psutil.Process(system.stack.supervisor.pid)
    total, how = 0, "PSS"
    for process in (supervisor, *supervisor.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess, FileNotFoundError):
            try:
                found = _PSS.search(Path(f"/proc/{process.pid}/smaps_rollup").read_text())
                total += int(found[1]) * 1024 if found else 0
            except PermissionError:
                total, how = total + process.memory_info().rss, "RSS where PSS is not told"
    return total / 2**20, how
