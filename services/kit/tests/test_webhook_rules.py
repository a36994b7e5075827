"""What answers mean, how long is waited, and which addresses may be reached."""

import asyncio
import ipaddress
import socket
from datetime import UTC, datetime
from typing import Any

import httpcore
import pytest

from services.kit.webhooks import guard, rules
from services.kit.webhooks.rules import Answer, Outcome

_NOW = datetime(2022, 9, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, Outcome.DELIVERED),
        (299, Outcome.DELIVERED),
        (None, Outcome.WAIT),
        (301, Outcome.WAIT),
        (307, Outcome.WAIT),
        (400, Outcome.REFUSED),
        (404, Outcome.REFUSED),
        (408, Outcome.WAIT),
        (410, Outcome.GONE),
        (425, Outcome.WAIT),
        (429, Outcome.WAIT),
        (500, Outcome.WAIT),
        (503, Outcome.WAIT),
    ],
)
def test_an_answer_means_one_thing(status: int | None, expected: Outcome) -> None:
    assert rules.outcome(Answer(status)) is expected


@pytest.mark.parametrize(("failures", "base"), [(1, 5), (2, 300), (9, 86400), (500, 86400)])
def test_the_wait_follows_the_schedule_with_jitter_and_never_ends(failures: int, base: int) -> None:
    waits = {rules.wait_seconds(failures, rules.SCHEDULE, None, _NOW) for _ in range(50)}
    assert len(waits) > 1
    assert all(base * 0.8 <= wait <= base * 1.2 for wait in waits)


@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [
        ("120", 120, 120),
        ("Thu, 01 Sep 2022 00:10:00 GMT", 600, 600),
        ("Wed, 31 Aug 2022 00:00:00 GMT", 4, 6),
        ("99999999", 86400, 86400),
        ("9" * 5000, 4, 6),
        ("soon", 4, 6),
        ("-5", 4, 6),
    ],
)
def test_retry_after_is_honoured_within_reason(asked: str, least: float, most: float) -> None:
    assert least <= rules.wait_seconds(1, rules.SCHEDULE, asked, _NOW) <= most


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1",
        "172.16.5.4",
        "192.168.1.1",
        "127.0.0.1",
        "0.0.0.0",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "2001:db8::1",
    ],
)
def test_no_form_of_an_inner_address_is_public(address: str) -> None:
    assert not guard.is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "223.5.5.5", "2606:4700:4700::1111", "2400:3200::1"])
def test_public_addresses_are_public(address: str) -> None:
    assert guard.is_public(ipaddress.ip_address(address))


def _resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    asked: list[str] = []

    async def getaddrinfo(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        found = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", getaddrinfo)
    return asked


async def test_one_inner_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _resolving(monkeypatch, ["1.1.1.1", "10.0.0.1"])
    with pytest.raises(guard.Refused):
        await guard.GuardedBackend(frozenset()).connect_tcp("mixed.example", 443)


async def test_the_connection_goes_to_the_address_that_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    # A name that answers differently the second time must not be asked a second time.
    asked = _resolving(monkeypatch, ["1.1.1.1"], ["127.0.0.1"])
    connected: list[str] = []

    async def connect_tcp(_: object, host: str, *__: object) -> httpcore.AsyncNetworkStream:
        connected.append(host)
        raise httpcore.ConnectError("far enough")

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect_tcp)
    with pytest.raises(httpcore.ConnectError, match="far enough"):
        await guard.GuardedBackend(frozenset()).connect_tcp("rebinding.example", 443)
    assert (asked, connected) == (["rebinding.example"], ["1.1.1.1"])


async def test_an_exception_is_for_one_host_and_port() -> None:
    allow = frozenset({"127.0.0.1:4292"})
    assert await guard.permitted_address("127.0.0.1", 4292, allow) == "127.0.0.1"
    for host, port in (("127.0.0.1", 4293), ("localhost", 4292)):
        with pytest.raises(guard.Refused):
            await guard.permitted_address(host, port, allow)
    with pytest.raises(guard.Refused):
        await guard.GuardedBackend(allow).connect_unix_socket("/run/some.sock")
