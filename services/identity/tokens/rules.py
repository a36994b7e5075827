"""What a token says, decided without any framework."""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from urllib.parse import unquote_plus

ISSUER = AUDIENCE = "zaiti"


class Unit(Protocol):
    """What a unit gives to its members."""

    code: Any
    carrier_codes: Any
    domains: Any


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a caller sees: the union over the units of today."""

    units: list[str]
    carriers: list[str]
    domains: list[str]


def reach(units: Iterable[Unit]) -> Reach:
    """The reach that units give."""
    known = list(units)
    return Reach(
        units=sorted({unit.code for unit in known}),
        carriers=sorted({code for unit in known for code in unit.carrier_codes}),
        domains=sorted({domain for unit in known for domain in unit.domains}),
    )


def claims(
    *,
    subject: str,
    name: str,
    role: str,
    within: Reach,
    scopes: list[str],
    session: str | None,
    now: datetime,
    life: int,
) -> dict[str, Any]:
    """The claims of an access token that lives for ``life`` seconds."""
    said: dict[str, Any] = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": subject,
        "name": name,
        "role": role,
        "units": within.units,
        "carriers": within.carriers,
        "domains": within.domains,
        "scopes": scopes,
        "iat": int(now.timestamp()),
        "exp": int((now + timedelta(seconds=life)).timestamp()),
    }
    if session is not None:
        said["sid"] = session
    return said


def basic_credentials(header: str | None) -> tuple[str, str] | None:
    """Client id and secret of an ``Authorization: Basic`` header; None when there is none or it is unreadable."""
    scheme, _, value = (header or "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, colon, secret = base64.b64decode(value.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    # RFC 6749 §2.3.1 has both form-encoded; ids with a colon, such as service:registry, also come as they are.
    if not colon:
        return None
    if name in ("service",) and ":" in secret:
        rest, _, secret = secret.partition(":")
        name = f"{name}:{rest}"
    return unquote_plus(name), unquote_plus(secret)
