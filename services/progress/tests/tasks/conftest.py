"""A running progress service with the plan's tasks, two units, a carrier and two projects; and how tests call it."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from plan.load import load_plan
from services.kit.testing import ServiceUnderTest, StartService
from services.progress.load_plan import planned_actions, planned_tasks
from services.progress.project_refs.operations import keep_projects
from services.progress.project_refs.schemas import HeardProject
from services.progress.task_plans.operations import load_plan_tasks
from services.progress.task_plans.schemas import PlannedTask

PLAN = load_plan()
LEAD = "publicity-department"
IN_TOWN, ELSEWHERE = "01890000-0000-7000-8000-00000000000a", "01890000-0000-7000-8000-00000000000b"
PROOF = {"document_number": "示例发〔2022〕1号"}


async def load(service: ServiceUnderTest, tasks: list[PlannedTask] | None = None) -> int:
    """Load the plan's tasks, or these in their place; answers how many changed."""
    async with service.app.state.database.session() as session:
        return await load_plan_tasks(session, planned_actions(PLAN), tasks or planned_tasks(PLAN))


def _project(project_id: str, carrier: str) -> HeardProject:
    fields = {
        "id": project_id,
        "version": 1,
        "name": f"示例项目（{carrier}）",
        "industrial": True,
        "owner_unit": "another",
    }
    stay = {"carrier_code": carrier, "valid_from": "2019-01-01"}
    return HeardProject.model_validate({**fields, "state": "active", "memberships": [stay]})


@pytest.fixture
async def progress(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    """A progress service with the plan's tasks, that knows one unit and one carrier; nobody else answers."""
    nobody = "http://127.0.0.1:9"
    async with start_service("progress", registry_url=nobody, identity_url=nobody, current_period="2022-09") as service:
        await load(service)
        connection = await service.connect()
        for code in (LEAD, "another"):
            await connection.execute(
                "INSERT INTO unit_ref (code, name, kind, active, version) VALUES ($1, $1, 'department', true, 1)", code
            )
        await connection.execute(
            "INSERT INTO carrier_ref (code, id, name, version) VALUES ('turing-town', uuidv7(), '图灵小镇', 1)"
        )
        await connection.close()
        async with service.app.state.database.session() as session:
            await keep_projects(session, [_project(IN_TOWN, "turing-town"), _project(ELSEWHERE, "green-base")])
        yield service


@pytest.fixture
def office(progress: ServiceUnderTest) -> httpx.AsyncClient:
    """A client of the office."""
    return progress.client("office")


@pytest.fixture
def lead(progress: ServiceUnderTest) -> httpx.AsyncClient:
    """A client of an officer of LEAD."""
    return progress.client("department_officer", units=[LEAD])


async def find(client: httpx.AsyncClient, code: str) -> dict[str, Any]:
    """The task of this code."""
    items = (await client.get("/v1/tasks", params={"q": code, "limit": 500})).json()["items"]
    found: dict[str, Any] = next(item for item in items if item["code"] == code)
    return found


async def change(client: httpx.AsyncClient, task: dict[str, Any], **fields: Any) -> httpx.Response:
    """Change a task as seen."""
    return await client.patch(f"/v1/tasks/{task['id']}", json=fields, headers={"If-Match": f'"{task["version"]}"'})


async def step(client: httpx.AsyncClient, task: dict[str, Any], **fields: Any) -> httpx.Response:
    """Take a step with a task as seen."""
    body = {"happened_on": "2022-06-01", **fields}
    headers = {"If-Match": f'"{task["version"]}"'}
    return await client.post(f"/v1/tasks/{task['id']}/steps", json=body, headers=headers)


async def led(office: httpx.AsyncClient, code: str) -> dict[str, Any]:
    """A task of the plan that LEAD leads."""
    answer = await change(office, await find(office, code), lead_unit=LEAD)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def codes(answer: httpx.Response) -> set[str]:
    """The errors told, as pointer and code."""
    return {f"{error['pointer']} {error['code']}" for error in answer.json()["errors"]}
