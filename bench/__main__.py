"""``python -m bench [measure …] [--write]``: the figures of the system on this machine, beside their goals.

Every measure runs on real parts, started when the first measure needs them. Ratios are of one run. With ``--write`` the
table replaces the one in bench/README.md.
"""

import argparse
import contextlib
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench import bulk, delivery, excel, gateway, latency, lists, memory, quiet, reading, rotation, sequencer, start
from bench.figures import Figure, machine, table
from bench.parts import Parts

# Those that need a system whose memory is as it was started come first; those that fill it, after.
MEASURES: dict[str, Callable[[Parts], list[Figure]]] = {
    "start": start.measure,
    "gateway": gateway.measure,
    "latency": latency.measure,
    "delivery": delivery.measure,
    "reading": reading.measure,
    "lists": lists.measure,
    "excel": excel.measure,
    "bulk": bulk.measure,
    "rotation": rotation.measure,
    "sequencer": sequencer.measure,
    "memory": memory.measure,
}
_README = Path(__file__).with_name("README.md")
_MARK = "<!-- the last run -->"


def main() -> int:
    """Run the named measures, all without a name; fails when a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="measures, beside their goals")
    parser.add_argument("names", nargs="*", metavar="measure", help=", ".join(MEASURES))
    parser.add_argument("--write", action="store_true", help="replace the table in bench/README.md; needs all measures")
    chosen = parser.parse_args()
    unknown = set(chosen.names) - set(MEASURES)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    if chosen.write and chosen.names:
        parser.error("--write is for a run of all measures")
    found: list[Figure] = []
    with contextlib.ExitStack() as kept:
        parts = Parts(kept)
        for name in chosen.names or MEASURES:
            print(f"{name} …", file=sys.stderr, flush=True)
            began = time.monotonic()
            figures = MEASURES[name](parts)
            print(f"{table(figures)}\n({time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True)
            found += figures
    day = datetime.now(UTC).date().isoformat()
    report = f"{machine()}; {day}. Others' work when measures began: {quiet.others()}.\n\n{table(found)}\n"
    print(report)
    if chosen.write:
        _README.write_text(_README.read_text().partition(_MARK)[0] + f"{_MARK}\n\n{report}")
    return 0 if all(each.met is not False for each in found) else 1


if __name__ == "__main__":
    sys.exit(main())
