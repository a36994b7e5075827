"""People for the tests: synthetic, their document numbers valid."""

from typing import Any

import asyncpg
import httpx
from stdnum.cn.ric import calc_check_digit

from services.kit.testing import ServiceUnderTest


def resident_id(serial: int = 1, born: str = "19800131") -> str:
    """A resident identity number that is in order; an odd serial is a man's."""
    number = f"330109{born}{serial:03}"
    return number + calc_check_digit(number + "0")


def person(serial: int = 1, **fields: Any) -> dict[str, Any]:
    """What is sent to register one."""
    return {
        "name": "欧阳示例",
        "document_kind": "resident_id",
        "document_number": resident_id(serial),
        "phone": f"1380000{serial:04}",
        "email": f"someone{serial}@example.com",
        "synthetic": True,
        **fields,
    }


async def know_carriers(talent: ServiceUnderTest, *codes: str) -> None:
    """Have the service know these carriers, as if the registry had told it."""
    connection: asyncpg.Connection = await talent.connect()
    try:
        for code in codes:
            await connection.execute(
                "INSERT INTO carrier_ref (code, id, name, version) VALUES ($1, uuidv7(), $1, 1)", code
            )
    finally:
        await connection.close()


async def register(client: httpx.AsyncClient, serial: int = 1, **fields: Any) -> dict[str, Any]:
    """Register a person; answers what the service shows of it."""
    answer = await client.post("/v1/people", json=person(serial, **fields))
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


def seen(shown: dict[str, Any]) -> dict[str, str]:
    """The headers of a change of what was seen."""
    return {"If-Match": f'"{shown["version"]}"'}
