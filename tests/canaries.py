"""Looking for words that must not be there: in every table of every database, in every log line, in each form."""

import asyncio
import base64
import json
import re
from typing import Any

import asyncpg
import httpx

from tests.stack import Stack
from zaiti.topology import POSTGRES_OFFSET, SERVICES


def ok(answer: httpx.Response) -> Any:
    """The body of an answer that succeeded."""
    assert answer.is_success, f"{answer.request.method} {answer.request.url.path}: {answer.text}"
    return answer.json() if answer.content else None


def client_of(system: Stack, bearer: str) -> httpx.Client:
    """A client with this token, at the gateway."""
    headers = {"Authorization": f"Bearer {bearer}"}
    return httpx.Client(base_url=system.address, headers=headers, timeout=30, trust_env=False)


def forms(value: str) -> set[str]:
    """A value as text, in JSON escapes, and as PostgreSQL shows the bytes of it or of its base64."""
    raw = value.encode()
    coded = base64.b64encode(raw)[:-4] if len(raw) % 3 else base64.b64encode(raw)
    return {value, json.dumps(value)[1:-1], raw.hex(), coded.decode(), coded.hex()}


async def tables_holding(system: Stack, values: list[str]) -> set[str]:
    """Every table of every service with one of the values in any column of any row."""
    admin_password = json.loads((system.state / "secrets.json").read_text())["postgres"]
    wanted = [form for value in values for form in forms(value)]
    found = set()
    for service in SERVICES:
        connection = await asyncpg.connect(
            host="127.0.0.1", port=system.port + POSTGRES_OFFSET, user="postgres", password=admin_password,
            database=service.database,
        )  # fmt: skip
        try:
            names = await connection.fetch(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
                "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            )
            assert len(names) > 5
            for (name,) in names:
                rows = await connection.fetch(f"SELECT t::text FROM {name} t")
                text = "\n".join(row[0] for row in rows)
                if any(form in text for form in wanted):
                    found.add(f"{service.name}.{name.removeprefix('public.')}")
        finally:
            await connection.close()
    return found


def pattern_of(values: list[str]) -> re.Pattern[str]:
    """Finds any of the values in any of their forms."""
    return re.compile("|".join(re.escape(form) for value in values for form in sorted(forms(value))))


def tables_with(system: Stack, *values: str) -> set[str]:
    """See :func:`tables_holding`."""
    return asyncio.run(tables_holding(system, list(values)))


def log_lines(system: Stack, *values: str) -> list[str]:
    """Every line of every process' log with one of the values in it."""
    files = list(system.state.joinpath("logs").iterdir())
    assert {file.stem for file in files} >= {service.name for service in SERVICES} | {"gateway", "postgres"}
    pattern = pattern_of(list(values))
    return [
        f"{file.name}: {line[:300]}"
        for file in files
        for line in file.read_text(errors="replace").splitlines()
        if pattern.search(line)
    ]
