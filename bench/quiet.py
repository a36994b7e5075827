"""Measures begin when the machine has little else to do, and what else it did is told."""

import time

import psutil

_LONGEST_SECONDS, _SAMPLE_SECONDS, _IDLE_PERCENT = 15.0, 0.5, 75.0
_samples: list[float] = []


def wait_for_quiet(longest: float = _LONGEST_SECONDS) -> None:
    """Return when three quarters of the processors were idle for half a second, or after ``longest`` seconds.

    The system under measure is idle at that time, so what is not idle is somebody else's.
    """
    until = time.monotonic() + longest
    while True:
        idle = psutil.cpu_times_percent(_SAMPLE_SECONDS).idle
        if idle >= _IDLE_PERCENT or time.monotonic() > until:
            _samples.append(100 - idle)
            return


def others() -> str:
    """How busy others kept the machine when the measures began, in percent of all processors."""
    return f"{sum(_samples) / len(_samples):.0f} %, at most {max(_samples):.0f} %" if _samples else "not observed"
