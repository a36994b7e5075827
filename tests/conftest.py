"""Fixtures of the tests that cross services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import stack


@pytest.fixture(scope="session")
def demo_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[stack.Stack]:
    """The whole system with the demonstration set, started once for the run."""
    with stack.running(tmp_path_factory.mktemp("demo") / "state", DEMO="1", ZAITI_RATE_LIMIT="100000") as system:
        yield system


@pytest.fixture
def state_directory(tmp_path: Path) -> Path:
    """An empty place for a system of the test's own."""
    return tmp_path / "state"
