"""The browser tests, against a whole system of their own: fresh state, free ports, demo data, taken down afterwards."""

import os
import random
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console

from zaiti.machine import ensure_browser
from zaiti.ports import is_free
from zaiti.state import CHECKOUT, State
from zaiti.trouble import Trouble

_READY_WITHIN_SECONDS = 300


def main() -> None:
    """Ends with Playwright's status; arguments go to it."""
    console = Console(highlight=False, soft_wrap=True)
    try:
        browser = ensure_browser(console)
        sys.exit(_run(browser, sys.argv[1:]))
    except Trouble as trouble:
        sys.exit(f"✗ {trouble}")


def free_base_port() -> int:
    """The first of a block of ports that are all free."""
    while True:
        base = random.randrange(15000, 32000, 11)  # noqa: S311 - not a secret
        if all(is_free(base + offset) for offset in range(11)):
            return base


def _run(browser: str, arguments: list[str]) -> int:
    root = Path(tempfile.mkdtemp(prefix="zaiti-e2e-"))
    base = free_base_port()
    environment = os.environ | {
        "ZAITI_STATE": str(root),
        "ZAITI_PORT": str(base),
        "ZAITI_BASE_URL": f"http://localhost:{base}",
        "ZAITI_ADMIN_PASSWORD": secrets.token_urlsafe(12),
        "ZAITI_DEMO_PASSWORD": secrets.token_urlsafe(12),
        "ZAITI_CHROMIUM": browser,
        "DEMO": "1",
    }
    log = root / "up.log"
    with log.open("wb") as output:
        system = subprocess.Popen(
            [sys.executable, "-m", "zaiti", "up"], cwd=CHECKOUT, env=environment, stdout=output, stderr=output
        )
    passed = False
    try:
        _wait_until_ready(system, log)
        command = ["npm", "run", "--silent", "e2e", "--", *arguments]
        status = subprocess.run(command, cwd=CHECKOUT / "frontend", env=environment, check=False).returncode
        passed = status == 0
        return status
    finally:
        system.send_signal(signal.SIGTERM)
        system.wait(90)
        if passed:
            home = State(root).fact("postgres_home")
            for directory in filter(None, (root, home)):
                shutil.rmtree(directory, ignore_errors=True)
        else:
            sys.stderr.write(f"系统日志保留在 · logs kept in {root}\n")


def _wait_until_ready(system: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + _READY_WITHIN_SECONDS
    while "载体系统已就绪" not in log.read_text(encoding="utf-8", errors="replace"):
        if system.poll() is not None or time.monotonic() > until:
            raise Trouble(
                f"测试用的系统未能启动：\n{log.read_text(encoding='utf-8', errors='replace')[-4000:]}",
                "The system under test did not start.",
            )
        time.sleep(0.2)


if __name__ == "__main__":
    main()
