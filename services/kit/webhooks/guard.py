"""Where deliveries may go, checked in the connection itself.

The name is resolved here, every address it has is judged, and the connection is made to an address that was judged. A
check of the URL alone would be worth nothing: a name can answer differently a moment later (DNS rebinding).
"""

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Not private by its number, but never a receiver: the host agent of a large cloud, which hands out credentials.
_NEVER = {ipaddress.ip_address("168.63.129.16")}
_NAT64 = [ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48")]
_IPV4_COMPATIBLE = ipaddress.ip_network("::/96")


class Refused(httpcore.ConnectError):
    """The address must not be reached."""


def _embedded(address: ipaddress.IPv6Address) -> list[Address]:
    """The IPv4 addresses that an IPv6 address stands for, in any of the forms there are."""
    found: list[Address] = [a for a in (address.ipv4_mapped, address.sixtofour) if a is not None]
    if address.teredo is not None:
        found += address.teredo
    if any(address in network for network in (*_NAT64, _IPV4_COMPATIBLE)):
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return found


def is_public(address: Address) -> bool:
    """Whether an address is a host of the public internet, whatever form it is written in."""
    if address in _NEVER or not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        return not address.is_site_local and all(is_public(inner) for inner in _embedded(address))
    return True


def is_allowed(host: str, port: int, allow: frozenset[str]) -> bool:
    """Whether ``ZAITI_WEBHOOK_ALLOW`` names this host and port."""
    return f"{host}:{port}" in allow or f"[{host}]:{port}" in allow


async def resolve(host: str, port: int) -> list[str]:
    """All addresses of a host; raises httpcore.ConnectError when it has none."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"cannot resolve {host}") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


async def permitted_address(host: str, port: int, allow: frozenset[str]) -> str:
    """The address to connect to; raises Refused when any address of the host is not public."""
    addresses = await resolve(host, port)
    if not is_allowed(host, port, allow):
        for text in addresses:
            # A scope (`fe80::1%eth0`) only ever belongs to link-local addresses.
            if "%" in text or not is_public(ipaddress.ip_address(text)):
                raise Refused(f"{host} has an address that deliveries must not reach")
    return addresses[0]


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """httpcore's network, that connects only to permitted addresses. TLS still verifies the URL's host name."""

    def __init__(self, allow: frozenset[str]) -> None:
        self._allow = allow
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the judged address of ``host``; raises Refused."""
        address = await permitted_address(host, port, self._allow)
        return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Never: a socket file is inside."""
        raise Refused("deliveries do not go to socket files")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)


def guarded_pool(allow: frozenset[str]) -> httpcore.AsyncConnectionPool:
    """Connections for deliveries. No proxy, no redirect, no cookies: httpcore has none of them."""
    return httpcore.AsyncConnectionPool(
        ssl_context=ssl.create_default_context(),
        network_backend=GuardedBackend(allow),
        max_connections=200,
        max_keepalive_connections=50,
        keepalive_expiry=60,
        retries=0,
    )
