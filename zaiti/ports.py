"""The ports of one machine: all on loopback, at fixed offsets from ``ZAITI_PORT``."""

import os
import socket

import psutil

from zaiti.trouble import Trouble

HOST = "127.0.0.1"
_DEFAULT = 4286
_HIGHEST_OFFSET = 10


def base_port() -> int:
    """The gateway's port, from ``ZAITI_PORT``. Raises Trouble when it is not a usable number."""
    text = os.environ.get("ZAITI_PORT") or str(_DEFAULT)
    if not text.isdigit() or not 1024 <= int(text) <= 65535 - _HIGHEST_OFFSET:
        raise Trouble(
            f"ZAITI_PORT 应为 1024 至 {65535 - _HIGHEST_OFFSET} 之间的整数，现为“{text}”。",
            f"ZAITI_PORT must be a number from 1024 to {65535 - _HIGHEST_OFFSET}, not {text!r}.",
        )
    return int(text)


def is_free(port: int) -> bool:
    """Whether a server could listen on the loopback port now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As servers do: a connection lingering in TIME_WAIT does not make the port taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def check_free(wanted: dict[str, int]) -> None:
    """Raises Trouble naming every taken port among ``wanted`` (name → port) and, where visible, its holder."""
    taken = {name: port for name, port in wanted.items() if not is_free(port)}
    if not taken:
        return
    chinese = "；".join(f"{port}（{name}）被 {_holder(port)} 占用" for name, port in taken.items())
    english = ", ".join(f"{port} ({name})" for name, port in taken.items())
    raise Trouble(
        f"端口已被占用：{chinese}。请停止占用者，或换一个端口：make up ZAITI_PORT=5286",
        f"Ports taken: {english}. Stop the holder, or choose others: make up ZAITI_PORT=5286",
    )


def _holder(port: int) -> str:
    try:
        for connection in psutil.net_connections("tcp"):
            if connection.laddr and connection.laddr.port == port and connection.status == psutil.CONN_LISTEN:
                if connection.pid is None:
                    break
                return f"{psutil.Process(connection.pid).name()}，pid {connection.pid}"
    except psutil.Error:
        pass
    return "其他程序"
