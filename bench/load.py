"""A load generator for HTTP/1.1: ``wrk`` where it is installed, else this module run as a program.

It runs in a process of its own either way and keeps a fixed number of connections busy. Answers are read by their
Content-Length or chunks; any other status than 200 fails the measure, so that no error passes as speed.
"""

import asyncio
import re
import shutil
import subprocess
import sys
import time
from urllib.parse import urlsplit

WARM_SECONDS, SECONDS, CONNECTIONS = 1, 5, 16


def generator() -> str:
    """What makes the load."""
    return "wrk" if shutil.which("wrk") else "asyncio sockets"


def throughput(url: str, headers: dict[str, str], *, seconds: int = SECONDS, connections: int = CONNECTIONS) -> float:
    """Requests a second that ``url`` answers, every connection asking as soon as it is answered."""
    if shutil.which("wrk"):
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s"]
        for name, value in headers.items():
            command += ["-H", f"{name}: {value}"]
        command.append(url)
    else:
        lines = [f"{name}: {value}" for name, value in headers.items()]
        command = [sys.executable, "-m", "bench.load", url, str(seconds), str(connections), *lines]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 60)
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise RuntimeError(f"the load met errors:\n{done.stdout}")
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    if found is None:
        raise RuntimeError(f"the generator said nothing:\n{done.stdout}{done.stderr}")
    return float(found[1])


async def _ask(host: str, port: int, request: bytes, until: float) -> int:
    reader, writer = await asyncio.open_connection(host, port)
    answered = 0
    while time.monotonic() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head[:16]:
            raise RuntimeError(head.decode("latin-1"))
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
        if length is not None:
            await reader.readexactly(int(length[1]))
        else:
            while size := int(await reader.readline(), 16):
                await reader.readexactly(size + 2)
            await reader.readline()
        answered += 1
    writer.close()
    return answered


async def _run(url: str, seconds: int, connections: int, lines: list[str]) -> None:
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    request = "\r\n".join([f"GET {path} HTTP/1.1", f"Host: {parts.netloc}", *lines, "", ""]).encode()
    until = time.monotonic() + seconds
    asking = (_ask(parts.hostname or "", parts.port or 80, request, until) for _ in range(connections))
    answered = sum(await asyncio.gather(*asking))
    print(f"Requests/sec: {answered / seconds:.1f}")


if __name__ == "__main__":
    import uvloop

    uvloop.run(_run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]))
