"""The demonstration's clients of the public API: signed in, each request at a time of its own and repeatable."""

import asyncio
import hashlib
import json
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import httpx

from zaiti.trouble import Trouble

OFFICE, OFFICE_TWO, INSPECTOR, CARRIER, DEPARTMENT, TAX, ADMIN = (
    "office", "office2", "inspector", "carrier", "department", "tax", "admin",
)  # fmt: skip
_RENEW_AFTER_SECONDS = 200  # a token lives five minutes
_MAX_ATTEMPTS = 5

Row = dict[str, Any]

SUBMITTED = "dry_run=false&submit=true&acknowledge=true"
"""How rows are imported that need a review: submitted at once, what is unusual in them acknowledged."""

CARRIERS_OF_OFFICER = ("turing-town", "robot-town", "info-port-town")
"""The carriers that the carriers' officer answers for."""


class Client:
    """Everybody who takes part in the story. Each signs in when first needed."""

    def __init__(self, address: str, passwords: Callable[[str], str]) -> None:
        self._passwords = passwords
        self._http = httpx.AsyncClient(base_url=address, timeout=60, trust_env=False)
        self._bearers: dict[str, tuple[float, str]] = {}
        self._projects: dict[str, str] = {}

    async def __aenter__(self) -> "Client":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def get(self, path: str, login: str = OFFICE) -> Any:
        """What a GET answers."""
        return (await self._call(login, "GET", path)).json()

    async def post(
        self,
        at: datetime,
        path: str,
        body: Any,
        *,
        login: str = OFFICE,
        match: int | None = None,
        also: tuple[int, ...] = (),
        method: str = "POST",
    ) -> Any:
        """What a write answers, made at an instant; statuses in ``also`` are as good as success."""
        # Said again after being cut short, it is the same request and changes nothing.
        key = hashlib.sha256(f"{at} {path} {json.dumps(body)}".encode()).hexdigest()[:32] if method == "POST" else None
        answer = await self._call(login, method, path, at, match=match, also=also, key=key, json=body)
        return answer.json() if answer.content else None

    async def upload(self, service: str, name: str, content: bytes, *, login: str = OFFICE) -> Row:
        """Keep a file as evidence; the same content is kept once."""
        answer = await self._call(login, "POST", f"/api/{service}/v1/files", files={"file": (name, content)})
        found: Row = answer.json()
        return found

    async def insert(
        self, at: datetime, service: str, resource: str, rows: Iterable[Row], query: str = "dry_run=false"
    ) -> None:
        """Import rows into a register, all or nothing; none at all is nothing to do."""
        lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        if not lines:
            return
        files = {"file": (f"{resource}.ndjson", lines.encode(), "application/x-ndjson")}
        path = f"/api/{service}/v1/{resource}/import?{query}"
        answer = (await self._call(OFFICE, "POST", path, at, files=files)).json()
        if answer["error_total"] or (answer["question_total"] and "acknowledge" not in query):
            raise Trouble(
                f"载入演示数据失败：{path}\n{json.dumps(answer['issues'][:5], ensure_ascii=False)}",
                f"Rows of the demonstration set were refused at {path}.",
            )

    async def revise(
        self, at: datetime, service: str, resource: str, change: Callable[[Row], Row | None], wanted: str = ""
    ) -> None:
        """Read a register's rows, and import again those for which ``change`` gives what is new in them."""
        rows = await self.rows(service, resource, wanted)
        changed = [row | new for row in rows if (new := change(row)) is not None]
        await self.insert(at, service, resource, changed)

    async def rows(self, service: str, resource: str, wanted: str = "") -> list[Row]:
        """A register's rows as its export gives them, each with the id and version that an import knows it by."""
        answer = await self._call(OFFICE, "GET", f"/api/{service}/v1/{resource}.ndjson?{wanted}")
        return [json.loads(line) for line in answer.text.splitlines() if line]

    async def project_ids(self, codes: Iterable[str]) -> dict[str, str]:
        """The ids of registered projects by their codes; more than those asked for."""
        if not self._projects.keys() >= set(codes):
            self._projects = {row["code"]: row["id"] for row in await self.rows("registry", "projects")}
        return self._projects

    async def change_project(
        self, at: datetime, code: str, action: str, body: Any, *, also: tuple[int, ...] = ()
    ) -> None:
        """A step of one project, at the version that it has now."""
        project = (await self.get(f"/api/registry/v1/projects?code={code}"))["items"][0]
        path = f"/api/registry/v1/projects/{project['id']}/{action}"
        await self.post(at, path, body, match=project["version"], also=also)

    async def change_carriers(self, at: datetime, changes: dict[str, Row]) -> None:
        """Change carriers, by their code."""
        known = {each["code"]: each for each in (await self.get("/api/registry/v1/carriers?limit=100"))["items"]}
        for code, body in changes.items():
            path = f"/api/registry/v1/carriers/{known[code]['id']}"
            await self.post(at, path, body, match=known[code]["version"], method="PATCH")

    async def _bearer(self, login: str) -> str:
        until, bearer = self._bearers.get(login, (0.0, ""))
        if time.monotonic() >= until:
            body = {"username": login, "password": self._passwords(login)}
            self._http.cookies.clear()
            answer = await self._http.post("/api/identity/v1/session", json=body)
            _expect(answer)
            bearer = self._http.cookies["zaiti"]
            self._http.cookies.clear()
            self._bearers[login] = (time.monotonic() + _RENEW_AFTER_SECONDS, bearer)
        return bearer

    async def _call(
        self,
        login: str,
        method: str,
        path: str,
        at: datetime | None = None,
        *,
        match: int | None = None,
        also: tuple[int, ...] = (),
        key: str | None = None,
        **content: Any,
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {await self._bearer(login)}"}
        if at is not None:
            headers["Zaiti-Clock"] = at.isoformat()
        if match is not None:
            headers["If-Match"] = f'"{match}"'
        if key is not None:
            headers["Idempotency-Key"] = key
        for attempt in range(1, _MAX_ATTEMPTS + 1):
            answer = await self._http.request(method, path, headers=headers, **content)
            if answer.status_code not in (429, 503) or attempt == _MAX_ATTEMPTS:
                break
            await asyncio.sleep(float(answer.headers.get("retry-after", "1")))
        if answer.status_code not in also:
            _expect(answer)
        return answer


def _expect(answer: httpx.Response) -> None:
    if answer.is_error:
        where = f"{answer.request.method} {answer.request.url.path}"
        raise Trouble(
            f"载入演示数据失败：{where} → {answer.status_code}\n{answer.text[:2000]}",
            f"Loading the demonstration set failed at {where}.",
        )
