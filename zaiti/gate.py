"""``make check``, ``make test``, ``make fix``: the one table of what is run, and one summary at the end."""

import concurrent.futures
import os
import subprocess
import sys
import time
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from zaiti.state import CHECKOUT

_PY = sys.executable
_BIN = f"{CHECKOUT}/.venv/bin/"


@dataclass(frozen=True)
class Job:
    """One command; it has passed when it ends with status 0."""

    title: str
    command: tuple[str, ...]
    where: str = "."


CHECK = (
    Job("ruff：写法 · lint", (_PY, "-m", "ruff", "check", ".")),
    Job("ruff：格式 · format", (_PY, "-m", "ruff", "format", "--check", ".")),
    Job("mypy：类型 · types", (_PY, "-m", "mypy")),
    Job("import-linter：分层 · layers", (f"{_BIN}lint-imports", "--no-cache")),
    Job("deptry：依赖 · dependencies", (_PY, "-m", "deptry", ".")),
    Job("生成文件 · generated files are current", (_PY, "-m", "zaiti.contracts", "--check")),
    Job("前端类型 · generated types are current", ("npm", "run", "--silent", "api", "--", "--check"), "frontend"),
    Job("前端 · frontend types and lint", ("npm", "run", "--silent", "check"), "frontend"),
    Job("docker-compose.yml", (_PY, "-m", "zaiti.compose")),
    Job("Dockerfile", (f"{_BIN}hadolint", "deploy/Dockerfile")),
    Job("squawk：迁移 · migrations", (_PY, "-m", "zaiti.squawk")),
)
FIX = (
    Job("ruff：写法 · lint", (_PY, "-m", "ruff", "check", "--fix", "--quiet", ".")),
    Job("ruff：格式 · format", (_PY, "-m", "ruff", "format", "--quiet", ".")),
    Job("前端 · frontend", ("npm", "run", "--silent", "fix"), "frontend"),
)
TEST = (
    # By file: tests of one file share a migrated database, and two workers fill two cores. In the order of collection:
    # files of few tests are the longest here, not the shortest.
    Job("后端 · backend (pytest)", (_PY, "-m", "pytest", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")),
    Job("前端 · frontend (vitest)", ("npm", "run", "--silent", "test"), "frontend"),
    Job("端到端 · end to end (Chromium)", (_PY, "-m", "zaiti.e2e")),
)


def main() -> None:
    """Run the jobs of ``check``, ``fix`` or ``test``; status 1 when one fails."""
    console = Console(highlight=False, soft_wrap=True)
    what = sys.argv[1]
    began = time.monotonic()
    if what == "test":
        results = [_run(job, console, shown=True) for job in TEST]
    else:
        jobs, workers = (FIX, 1) if what == "fix" else (CHECK, os.cpu_count() or 1)
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            results = list(pool.map(lambda job: _run(job, console, shown=False), jobs))
    failed = [result for result in results if not result[1]]
    console.print(f"\n── make {what} " + "─" * 40)
    table = Table(box=None, show_header=False)
    for job, passed, seconds in results:
        table.add_row("[green]✓[/]" if passed else "[red]✗[/]", job.title, f"{seconds:.1f} s")
    console.print(table)
    minutes, seconds = divmod(time.monotonic() - began, 60)
    verdict = f"{len(results) - len(failed)}/{len(results)} 通过 · passed"
    console.print(f"{verdict}，{minutes:.0f} min {seconds:.0f} s", style="bold red" if failed else "bold green")
    sys.exit(1 if failed else 0)


def _run(job: Job, console: Console, *, shown: bool) -> tuple[Job, bool, float]:
    """One job; its output at once when ``shown``, else only when it fails."""
    began = time.monotonic()
    if shown:
        console.rule(job.title)
    output = None if shown else subprocess.PIPE
    try:
        done = subprocess.run(
            job.command,
            cwd=CHECKOUT / job.where,
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
            check=False,
        )
    except OSError as error:
        console.print(f"✗ {job.title}：{error}", markup=False)
        return job, False, time.monotonic() - began
    if not shown and done.returncode != 0:
        console.print(f"✗ {job.title}\n{done.stdout.decode(errors='replace')}", markup=False)
    return job, done.returncode == 0, time.monotonic() - began


if __name__ == "__main__":
    main()
