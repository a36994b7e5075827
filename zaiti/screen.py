"""What the person at the terminal sees: steps and seconds, progress bars, what died, the address and the logins."""

import contextlib
import os
import time
from collections.abc import Callable, Iterator, Mapping

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from zaiti.environment import Setup
from zaiti.firstrun import ADMIN_PASSWORD, DEMO_LOGINS, DEMO_PASSWORD
from zaiti.trouble import Trouble


class Screen:
    """A terminal, or a log file when the output is none."""

    def __init__(self) -> None:
        self.console = Console(highlight=False, soft_wrap=True)

    def say(self, text: str) -> None:
        """One line with the time."""
        self.console.print(f"{time.strftime('%H:%M:%S')}  {text}", markup=False)

    def trouble(self, trouble: Trouble) -> None:
        """What is wrong and what to do."""
        self.console.print(f"✗ {trouble.chinese}", style="bold red", markup=False)
        self.console.print(f"  {trouble.english}", style="red", markup=False)

    @contextlib.contextmanager
    def step(self, title: str) -> Iterator[None]:
        """A step that takes a moment; its seconds are shown when it is done."""
        began = time.monotonic()
        with self.console.status(title):
            yield
        self.say(f"✓ {title}（{time.monotonic() - began:.1f} 秒）")

    @contextlib.contextmanager
    def progress(self, title: str) -> Iterator[Callable[[str, int, int], None]]:
        """A progress bar, driven by calling what it yields with (what, done, total)."""
        began = time.monotonic()
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self.console, transient=True) as bar:
            task = bar.add_task(title, total=None)

            def report(what: str, done: int, total: int) -> None:
                bar.update(task, description=f"{title} · {what}", completed=done, total=total)

            yield report
        self.say(f"✓ {title}（{time.monotonic() - began:.1f} 秒）")

    def ready(self, setup: Setup, seconds: float, *, first_time: bool) -> None:
        """The address, and on the first start the logins."""
        self.console.print()
        self.console.print(f"载体系统已就绪 · ready in {seconds:.1f} s", style="bold green")
        self.console.print(f"  {setup.public_url}", style="bold")
        if first_time:
            self.logins(setup)
        else:
            self.console.print("  登录口令与首次启动时相同；make logins 可再次显示 · logins as on the first start")
        self.console.print("  Ctrl-C 停止全部 · stops everything\n")

    def logins(self, setup: Setup) -> None:
        """The first-run logins; they may have been changed since."""
        values = setup.credentials.values
        if ADMIN_PASSWORD in values:
            self.console.print(f"  管理员 admin：{_shown(values, ADMIN_PASSWORD)}", markup=False)
        if setup.demo and DEMO_PASSWORD in values:
            self.console.print(f"  演示账户 {'、'.join(DEMO_LOGINS)}：{_shown(values, DEMO_PASSWORD)}", markup=False)
            self.console.print("  演示数据均为合成 · all demo figures are synthetic")


def _shown(values: Mapping[str, str], name: str) -> str:
    """A generated password; one that was set is known to who set it, and does not belong on a screen."""
    return f"（由 {name} 设定）" if os.environ.get(name) == values[name] else values[name]
