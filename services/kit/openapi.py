"""The OpenAPI document of a service, by the conventions that all share."""

import json
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from services.kit.routing import PROBLEM_SCHEMA


def document_of(app: FastAPI) -> dict[str, Any]:
    """OpenAPI 3.1 with the problem schema and both ways to be known, and without FastAPI's own error schemas."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
            openapi_version="3.1.0",
        )
        components = document.setdefault("components", {})
        schemas = components.setdefault("schemas", {})
        problem = PROBLEM_SCHEMA.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(problem.pop("$defs", {}))
        schemas["ProblemBody"] = problem
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        components["securitySchemes"] = {
            "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
            "session": {"type": "apiKey", "in": "cookie", "name": "__Host-zaiti"},
        }
        document["security"] = [{"bearer": []}, {"session": []}]
        _require_preconditions(document)
        text = json.dumps(document).replace(
            "#/components/schemas/HTTPValidationError", "#/components/schemas/ProblemBody"
        )
        app.openapi_schema = json.loads(text)
    return app.openapi_schema


def _require_preconditions(document: dict[str, Any]) -> None:
    """Say that If-Match is needed. To the framework it is optional, so that its absence is a 428 and not a 422."""
    for path in document["paths"].values():
        for operation in path.values():
            for parameter in operation.get("parameters", []):
                if parameter["name"].lower() == "if-match":
                    parameter["required"] = True
                    parameter["schema"] = {"type": "string", "pattern": '^(W/)?"[0-9]{1,9}"$', "title": "If-Match"}
