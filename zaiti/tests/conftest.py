"""A state directory and a block of free ports for each test; whatever a test leaves running fails it."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from zaiti.ports import is_free
from zaiti.screen import Screen
from zaiti.state import CHECKOUT, State


class Recorder(Screen):
    """A screen that remembers what it said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
def screen() -> Recorder:
    return Recorder()


@pytest.fixture
def base_port(monkeypatch: pytest.MonkeyPatch) -> int:
    """A block of free ports, which this process and its children use."""
    while True:
        base = random.randrange(20000, 32000, 11)
        if all(is_free(base + offset) for offset in range(11)):
            monkeypatch.setenv("ZAITI_PORT", str(base))
            return base


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch, base_port: int) -> Iterator[State]:
    """A state directory that any account can reach; its processes are gone at the end, or the test fails."""
    root = Path(tempfile.mkdtemp(prefix="zaiti-state-"))
    monkeypatch.setenv("ZAITI_STATE", str(root))
    state = State(root)
    try:
        yield state
        assert processes_of(state, base_port) == []
    finally:
        for process in processes_of(state, base_port):
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        home = state.fact("postgres_home")
        for directory in (root, home):
            shutil.rmtree(directory, ignore_errors=True) if directory else None


def processes_of(state: State, base_port: int) -> list[psutil.Process]:
    """Every live process that works on the state directory or its ports."""
    marks = {str(state.root), str(state.fact("postgres_home") or state.root), *(str(base_port + n) for n in range(11))}
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.pid != os.getpid() and process.status() != psutil.STATUS_ZOMBIE:
                text = " ".join(process.cmdline())
                if any(mark in text for mark in marks):
                    found.append(process)
    return found


def zaiti(*arguments: str, **environment: str) -> "subprocess.Popen[str]":
    """The command line as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "zaiti", *arguments],
        cwd=CHECKOUT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def finish(process: "subprocess.Popen[str]", number: signal.Signals | None = None) -> str:
    """Send the signal, wait for the end, answer what was printed."""
    if number is not None:
        process.send_signal(number)
    return process.communicate(timeout=60)[0]


def eventually(what: Callable[[], object], seconds: float = 20) -> None:
    """Wait until ``what`` is true."""
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, "did not happen in time"
        time.sleep(0.05)
