"""What the gateway costs: the same answers through it and past it, with the same token, by the same generator."""

import time

from bench.figures import Figure, at_least, median_ratio
from bench.load import CONNECTIONS, WARM_SECONDS, generator, throughput
from bench.parts import Parts
from bench.quiet import wait_for_quiet

PAIRS, GOAL = 5, 0.95
# A page of records, which the service reads from its database, and the board's figures, which it has in memory.
READS = (
    ("registry", "/v1/projects?limit=50"),
    ("aggregator", "/v1/indicators"),
)


def measure(parts: Parts) -> list[Figure]:
    """Requests a second through the gateway, of those directly to the service, in alternating runs."""
    system, found = parts.system, []
    for service, path in READS:
        past, through = system.direct(service) + path, f"{system.stack.address}/api/{service}{path}"
        headers = system.bearer()
        signed_in = time.monotonic()
        for url in (past, through):
            throughput(url, headers, seconds=WARM_SECONDS)
        pairs = []
        for _ in range(PAIRS):
            if time.monotonic() - signed_in > 120:
                headers, signed_in = system.bearer(), time.monotonic()
            wait_for_quiet()
            directly = throughput(past, headers)
            pairs.append((throughput(through, headers), directly))
        name = f"gateway with JWT, of calling {service} directly: `{path}`, {CONNECTIONS} connections, {generator()}"
        rates = " / ".join(f"{sum(side) / PAIRS:,.0f}" for side in zip(*pairs, strict=True))
        found += [
            at_least(name, median_ratio(pairs), GOAL, "{:.2f}"),
            Figure("… requests a second, through / directly", rates),
        ]
    return found
