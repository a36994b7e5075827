"""What the registry says arrives over its signed webhook and is kept by version."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
from standardwebhooks.webhooks import Webhook

from services.investment.tests.conftest import project
from services.kit.testing import ServiceUnderTest, StartService

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def cloud_event(kind: str, position: int, data: dict[str, Any]) -> dict[str, Any]:
    """An event as the registry's relay sends it."""
    now = datetime(2022, 9, 1, tzinfo=UTC).isoformat()
    return {
        "specversion": "1.0",
        "id": str(uuid4()),
        "source": "/zaiti/registry",
        "type": f"registry.project.{kind}",
        "subject": str(data["id"]),
        "time": now,
        "datacontenttype": "application/json",
        "position": str(position),
        "sequencedat": now,
        "entityversion": data["version"],
        "actor": "office",
        "data": json.loads(json.dumps(data, default=str)),
    }


async def deliver(service: ServiceUnderTest, *events: dict[str, Any], secret: str = SECRET) -> httpx.Response:
    """Post a batch as the registry would, signed with the secret."""
    body, now, message_id = json.dumps(list(events)), datetime.now(UTC), f"msg_{uuid4().hex}"
    headers = {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(secret).sign(message_id, now, body),
        "content-type": "application/cloudevents-batch+json",
    }
    return await service.client(None).post("/internal/v1/inbox/registry", content=body, headers=headers)


async def test_projects_are_kept_by_version_whatever_the_order_and_scope_follows(start_service: StartService) -> None:
    first = project(1, "turing-town")
    moved = project(1, "robot-town", id=first["id"], version=2)
    async with start_service("investment", sources={"registry": {"secret": SECRET}}) as service:
        forged = await deliver(service, cloud_event("registered", 1, first), secret="whsec_" + "A" * 32)
        assert forged.status_code in (400, 401)
        answer = await deliver(service, cloud_event("moved", 2, moved), cloud_event("registered", 1, first))
        assert answer.is_success, answer.text
        assert (await deliver(service, cloud_event("registered", 1, first))).is_success
        body = {"project_id": str(first["id"]), "period": "2022-08", "basis": "reported", "amount": "1"}
        before = service.client("carrier_officer", carriers=["turing-town"])
        after = service.client("carrier_officer", carriers=["robot-town"])
        assert (await before.post("/v1/actuals", json=body)).json()["code"] == "outside_scope"
        assert (await after.post("/v1/actuals", json=body)).status_code == 201
