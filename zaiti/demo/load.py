"""Load the demonstration's story through the gateway and the public bulk API, each step at its own recorded time.

May be cut short and run again: registering, reporting and confirming what is there already changes nothing.
"""

import asyncio
import json
import time
from collections.abc import Iterable
from datetime import datetime
from typing import Any, assert_never

import httpx

from zaiti.demo.story import Close, Figure, Move, Register, Report, Start, Step, Withdraw, period, story
from zaiti.firstrun import FirstRun
from zaiti.trouble import Trouble

_SUBMITS, _CONFIRMS = "office", "office2"
_RENEW_AFTER_SECONDS = 200  # a token lives five minutes
_MAX_ATTEMPTS = 5


async def load(run: FirstRun) -> None:
    """Load the whole story; raises Trouble with the answer that was not expected."""
    async with Loader(run.address, run.demo_password) as loader:
        carriers = await loader.carrier_ids()
        steps = story(sorted(carriers))
        for done, step in enumerate(steps):
            run.report(f"{step.at:%Y-%m}", done, len(steps))
            await loader.take(step)
        run.report("", len(steps), len(steps))


class Loader:
    """Two signed-in clients: one submits, the other confirms, as the rules want it."""

    def __init__(self, address: str, password: str) -> None:
        self._address = address
        self._password = password
        self._client = httpx.AsyncClient(base_url=address, timeout=60, trust_env=False)
        self._bearers: dict[str, str] = {}
        self._renew_at = 0.0
        self._carriers: dict[str, str] = {}

    async def __aenter__(self) -> "Loader":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()

    async def _sign_in_when_due(self) -> None:
        if time.monotonic() < self._renew_at:
            return
        self._renew_at = time.monotonic() + _RENEW_AFTER_SECONDS
        for login in (_SUBMITS, _CONFIRMS):
            self._client.cookies.clear()
            answer = await self._client.post(
                "/api/identity/v1/session", json={"username": login, "password": self._password}
            )
            _expect(answer)
            self._bearers[login] = self._client.cookies["zaiti"]
        self._client.cookies.clear()

    async def carrier_ids(self) -> dict[str, str]:
        """The id of every carrier by its code."""
        answer = await self._call(_SUBMITS, "GET", "/api/registry/v1/carriers?limit=100")
        self._carriers = {item["code"]: item["id"] for item in answer.json()["items"]}
        return self._carriers

    async def take(self, step: Step) -> None:
        """Do what happens in a step."""
        match step:
            case Register():
                await self._import(step.at, "registry", "projects", _project_rows(step), "dry_run=false")
            case Report():
                await self._report(step)
            case Close():
                body = {"period": period(step.month), "basis": step.basis}
                await self._call(_SUBMITS, "POST", "/api/investment/v1/closed-months", step.at, json=body, also=(409,))
            case Move():
                body = {"carrier_code": step.carrier, "valid_from": step.valid_from.isoformat()}
                await self._change_project(step.at, step.project.code, "memberships", body)
            case Withdraw():
                body = {"withdrawn_on": step.on.isoformat(), "reason": step.reason}
                await self._change_project(step.at, step.project.code, "withdraw", body)
            case Start():
                await self._start(step)
            case _:
                assert_never(step)

    async def _report(self, step: Report) -> None:
        rows = _figure_rows(step)
        await self._import(step.at, "investment", "actuals", rows, "dry_run=false&submit=true&acknowledge=true")
        if step.confirmed:
            body = {"period": sorted({period(f.month) for f in step.figures}), "basis": step.basis}
            await self._call(_CONFIRMS, "POST", "/api/investment/v1/actuals/confirm", step.at, json=body)

    async def _change_project(self, at: datetime, code: str, action: str, body: dict[str, Any]) -> None:
        found = await self._call(_SUBMITS, "GET", f"/api/registry/v1/projects?code={code}")
        project = found.json()["items"][0]
        path = f"/api/registry/v1/projects/{project['id']}/{action}"
        await self._call(_SUBMITS, "POST", path, at, json=body, match=project["version"], also=(409,))

    async def _start(self, step: Start) -> None:
        path = f"/api/registry/v1/carriers/{self._carriers[step.carrier]}"
        carrier = (await self._call(_SUBMITS, "GET", path)).json()
        body = {"started_on": step.on.isoformat()}
        await self._call(_SUBMITS, "PATCH", path, step.at, json=body, match=carrier["version"])

    async def _import(
        self, at: datetime, service: str, resource: str, rows: Iterable[dict[str, Any]], query: str
    ) -> None:
        lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        files = {"file": (f"{resource}.ndjson", lines.encode(), "application/x-ndjson")}
        await self._call(_SUBMITS, "POST", f"/api/{service}/v1/{resource}/import?{query}", at, files=files)

    async def _call(
        self,
        login: str,
        method: str,
        path: str,
        at: datetime | None = None,
        *,
        match: int | None = None,
        also: tuple[int, ...] = (),
        **content: Any,
    ) -> httpx.Response:
        await self._sign_in_when_due()
        headers = {"Authorization": f"Bearer {self._bearers[login]}"}
        if at is not None:
            headers["Zaiti-Clock"] = at.isoformat()
        if match is not None:
            headers["If-Match"] = f'"{match}"'
        for attempt in range(1, _MAX_ATTEMPTS + 1):
            answer = await self._client.request(method, path, headers=headers, **content)
            if answer.status_code not in (429, 503) or attempt == _MAX_ATTEMPTS:
                break
            await asyncio.sleep(float(answer.headers.get("retry-after", "1")))
        if answer.status_code not in also:
            _expect(answer)
        return answer


def _project_rows(step: Register) -> Iterable[dict[str, Any]]:
    for project in step.projects:
        yield {
            "code": project.code,
            "name": project.name,
            "industrial": project.industrial,
            "planned_total": str(project.planned_total),
            "filed_on": project.filed_on.isoformat(),
            "started_on": project.started_on.isoformat(),
            "owner_unit": "demo-carrier-body" if project.carrier else "demo-office",
            "carrier_code": project.carrier,
            "member_since": project.filed_on.isoformat() if project.carrier else None,
            "synthetic": True,
        }


def _figure_rows(step: Report) -> Iterable[dict[str, Any]]:
    for figure in step.figures:
        yield {**_figure_row(figure), "basis": step.basis}


def _figure_row(figure: Figure) -> dict[str, Any]:
    return {
        "project_code": figure.project.code,
        "period": period(figure.month),
        "amount": str(figure.amount),
        "reason": figure.reason,
    }


def _expect(answer: httpx.Response) -> None:
    if answer.is_error:
        where = f"{answer.request.method} {answer.request.url.path}"
        raise Trouble(
            f"载入演示数据失败：{where} → {answer.status_code}\n{answer.text[:2000]}",
            f"Loading the demonstration set failed at {where}.",
        )
