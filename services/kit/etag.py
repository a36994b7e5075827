"""ETag and If-Match: the entity's version, so that no update is lost."""

import re
from typing import Annotated

from fastapi import Depends, Header, Response

from services.kit.problems import FieldError, Invalid, PreconditionRequired, Stale

# The gateway weakens an ETag when it compresses an answer, so clients may send the weak form back.
_TAG = re.compile(r'^(?:W/)?"(\d{1,9})"$')


def _expected_version(if_match: Annotated[str | None, Header(description='版本条件，如 "3"')] = None) -> int:
    if if_match is None:
        raise PreconditionRequired
    found = _TAG.match(if_match.strip())
    if found is None:
        raise Invalid([FieldError("#/header/If-Match", '版本条件格式应为 "3"', "if_match")])
    return int(found[1])


IfMatch = Annotated[int, Depends(_expected_version)]


def require_version(expected: int, current: int) -> None:
    """Raise Stale unless the caller has seen the current version."""
    if expected != current:
        raise Stale(current)


def set_etag(response: Response, version: int) -> None:
    """Say the version of the entity answered."""
    response.headers["ETag"] = f'"{version}"'
