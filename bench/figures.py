"""What a measure answers, and how the machine it ran on is described."""

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. ``met`` is None for one that stands beside the goals."""

    name: str
    value: str
    goal: str = ""
    met: bool | None = None


def at_least(name: str, value: float, goal: float, text: str) -> Figure:
    """A figure that should be large; ``text`` formats it and the goal (``{:.2f}``)."""
    return Figure(name, text.format(value), "≥ " + text.format(goal), value >= goal)


def at_most(name: str, value: float, goal: float, text: str) -> Figure:
    """A figure that should be small."""
    return Figure(name, text.format(value), "≤ " + text.format(goal), value <= goal)


def quantile(values: Sequence[float], part: float) -> float:
    """The value below which ``part`` (0…1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def table(figures: Sequence[Figure]) -> str:
    """The figures as a table in Markdown."""
    words = {True: "yes", False: "**no**", None: ""}
    rows = [f"| {each.name} | {each.value} | {each.goal} | {words[each.met]} |" for each in figures]
    return "\n".join(["| measure | figure | goal | met |", "|---|---:|---:|---|", *rows])


def machine() -> str:
    """The machine in general terms: cores, memory, kind of processor, Python."""
    memory = psutil.virtual_memory().total / 2**30
    python = platform.python_version()
    return f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB memory, Python {python}, {platform.system()}"


def _processor() -> str:
    text = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    maker = next((name for sign, name in (("AuthenticAMD", "AMD"), ("GenuineIntel", "Intel")) if sign in text), "")
    return f"{maker} {platform.machine()}".strip()


def median_ratio(pairs: Sequence[tuple[float, float]]) -> float:
    """The middle one of the ratios of runs made in pairs, each right after the other."""
    return statistics.median(one / other for one, other in pairs)
