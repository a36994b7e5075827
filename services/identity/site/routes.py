"""The dashboard and the documentation over HTTP. The gateway sends here whatever is not the API's."""

from typing import Annotated

from fastapi import APIRouter, Header, Request, Response

from services.identity.access import ConfiguredBy
from services.identity.site import queries, rules
from services.identity.site.queries import File
from services.kit.problems import NotFound

router = APIRouter(prefix="/site", include_in_schema=False)

AcceptEncoding = Annotated[str, Header()]
IfNoneMatch = Annotated[str | None, Header()]
_docs: dict[str, File] = {}


@router.api_route("/api/docs", methods=["GET", "HEAD"])
async def docs_page() -> Response:
    return Response(
        queries.DOCS_PAGE, media_type="text/html", headers={**rules.SECURITY_HEADERS, "Cache-Control": "no-cache"}
    )


@router.api_route("/api/docs/assets/{name}", methods=["GET", "HEAD"])
async def docs_asset(name: str, if_none_match: IfNoneMatch = None) -> Response:
    if not _docs:
        _docs.update(queries.docs_assets())
    return _send(_docs.get(name), "no-cache", None, if_none_match)


@router.api_route("/api/openapi.json", methods=["GET", "HEAD"])
async def openapi(settings: ConfiguredBy, if_none_match: IfNoneMatch = None) -> Response:
    return _send(queries.merged_openapi(settings.contracts, settings.public_url), "no-cache", None, if_none_match)


@router.api_route("/{path:path}", methods=["GET", "HEAD"])
async def page_or_asset(
    path: str,
    request: Request,
    settings: ConfiguredBy,
    accept_encoding: AcceptEncoding = "",
    if_none_match: IfNoneMatch = None,
) -> Response:
    site = getattr(request.app.state, "site", None)
    if site is None:
        site = request.app.state.site = queries.Site(settings.site, demo=settings.demo)
    files = site.files()
    if path not in files and rules.is_page(path):
        path = "index.html"
    stored, coding = rules.best_variant(path, files, accept_encoding) if path in files else ("", None)
    return _send(files.get(stored), rules.cache_control(path), coding, if_none_match)


def _send(file: File | None, cache: str, coding: str | None, if_none_match: str | None) -> Response:
    if file is None:
        raise NotFound("没有这个文件；如果是首页，请先构建前端")
    headers = {**rules.SECURITY_HEADERS, "Cache-Control": cache, "ETag": file.etag, "Vary": "Accept-Encoding"}
    if if_none_match and file.etag in [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]:
        return Response(status_code=304, headers=headers)
    if coding:
        headers["Content-Encoding"] = coding
    return Response(file.content, media_type=file.media_type, headers=headers)
