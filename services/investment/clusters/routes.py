"""Clusters over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Reader, Reviewer
from services.investment.clusters import operations, queries
from services.investment.clusters.schemas import CLUSTER_TABLE, Cluster, ClusterChange, ClusterFilter, NewCluster
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/clusters", tag="产业集群")


def answer(cluster: object, response: Response) -> Cluster:
    """A cluster with its ETag."""
    shown = Cluster.model_validate(cluster)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="产业集群列表")
async def list_clusters(
    session: Session, caller: Reader, wanted: Annotated[ClusterFilter, Query()], page: PageQuery
) -> Page[Cluster]:
    clusters, following = await queries.list_clusters(session, caller, wanted, page)
    return Page(items=[Cluster.model_validate(each) for each in clusters], next=following)


@router.get(".{file_format}", summary="导出产业集群", response_class=StreamingResponse)
async def export_clusters(
    request: Request, caller: Reader, wanted: Annotated[ClusterFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_clusters, caller=caller, wanted=wanted)
    return export(request, file_format, CLUSTER_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记产业集群", status_code=status.HTTP_201_CREATED)
async def register_cluster(session: Session, caller: Reviewer, new: NewCluster, response: Response) -> Cluster:
    cluster = await operations.register_cluster(session, caller, new)
    response.headers["Location"] = f"/v1/clusters/{cluster.id}"
    return answer(cluster, response)


@router.get("/{id}", summary="产业集群详情")
async def get_cluster(session: Session, caller: Reader, id: UUID, response: Response) -> Cluster:
    return answer(await queries.get_cluster(session, caller, id), response)


@router.patch("/{id}", summary="修改产业集群")
async def change_cluster(
    session: Session, caller: Reviewer, id: UUID, version: IfMatch, change: ClusterChange, response: Response
) -> Cluster:
    return answer(await operations.change_cluster(session, caller, id, version, change), response)
