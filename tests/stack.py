"""The whole system as one command starts it, for the tests that cross services."""

import contextlib
import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

CHECKOUT = Path(__file__).resolve().parents[1]
PASSWORD = "Stack-test-4286!"
_PORTS = 11


@dataclass(frozen=True)
class Stack:
    """A running system: its address, its state directory and its supervisor."""

    address: str
    state: Path
    port: int
    supervisor: subprocess.Popen[bytes]
    log: Path

    def sign_in(self, login: str, timeout: float = 30) -> httpx.Client:
        """A client that carries the login's access token as bearer; good for five minutes."""
        with httpx.Client(base_url=self.address, trust_env=False) as browser:
            answer = browser.post("/api/identity/v1/session", json={"username": login, "password": PASSWORD})
            answer.raise_for_status()
            bearer = browser.cookies["zaiti"]
        headers = {"Authorization": f"Bearer {bearer}"}
        return httpx.Client(base_url=self.address, headers=headers, timeout=timeout, trust_env=False)

    def processes(self) -> dict[str, psutil.Process]:
        """The processes that the supervisor keeps running, by name."""
        found: dict[str, psutil.Process] = {}
        for child in psutil.Process(self.supervisor.pid).children(recursive=False):
            with contextlib.suppress(psutil.NoSuchProcess):
                command = " ".join(child.cmdline())
                service = re.search(r"services\.(\w+)\.main:app", command)
                if service:
                    found[service[1]] = child
                elif "postgres" in command:
                    found["postgres"] = child
                elif "envoy" in command:
                    found["gateway"] = child
        return found

    def zaiti(self, *arguments: str, timeout: float = 300) -> subprocess.CompletedProcess[str]:
        """Run a command of the command line against this system."""
        return subprocess.run(
            [sys.executable, "-m", "zaiti", *arguments],
            cwd=CHECKOUT, env=environment(self.state, self.port),
            capture_output=True, text=True, timeout=timeout, check=False,
        )  # fmt: skip


def environment(state: Path, port: int, **more: str) -> dict[str, str]:
    """The environment of a system of its own, next to any other on this machine."""
    return {
        **os.environ,
        "ZAITI_STATE": str(state),
        "ZAITI_PORT": str(port),
        "ZAITI_ADMIN_PASSWORD": PASSWORD,
        "ZAITI_DEMO_PASSWORD": PASSWORD,
        **more,
    }


def free_base_port() -> int:
    """A port that is free together with those that the system takes after it."""
    for _ in range(200):
        base = random.randrange(20_000, 30_000)
        with contextlib.ExitStack() as held:
            try:
                for offset in range(_PORTS):
                    held.enter_context(socket.socket()).bind(("127.0.0.1", base + offset))
            except OSError:
                continue
        return base
    raise RuntimeError("no free range of ports")


@contextlib.contextmanager
def running(state: Path, *, port: int | None = None, seconds: float = 240, **more: str) -> Iterator[Stack]:
    """Start the system, wait until it says that it is ready, and stop it as Ctrl-C does."""
    port = port or free_base_port()
    log = state.with_suffix(".log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "zaiti", "up"],
            cwd=CHECKOUT, env=environment(state, port, **more), stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
    try:
        deadline = time.monotonic() + seconds
        while "ready in" not in log.read_text(errors="replace"):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the system did not start:\n{log.read_text(errors='replace')[-6000:]}")
            time.sleep(0.2)
        yield Stack(f"http://127.0.0.1:{port}", state, port, process, log)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
