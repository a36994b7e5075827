"""What progress hears of projects: the newest version, whatever order it comes in."""

import json
from pathlib import Path

from services.kit.testing import StartService
from services.progress.project_refs.operations import keep_projects
from services.progress.project_refs.queries import knows_project
from services.progress.project_refs.schemas import HeardProject

SAMPLES = Path(__file__).resolve().parents[3] / "contracts" / "events" / "samples"


async def test_every_kind_of_project_event_is_understood(start_service: StartService) -> None:
    async with start_service("progress", registry_url="http://127.0.0.1:9", identity_url="http://127.0.0.1:9") as up:
        for sample in sorted(SAMPLES.glob("registry.project.*.json")):
            heard = HeardProject.model_validate(json.loads(sample.read_text("utf-8")))
            async with up.app.state.database.session() as session:
                await keep_projects(session, [heard])
            async with up.app.state.database.session() as session:
                assert await knows_project(session, heard.id)
