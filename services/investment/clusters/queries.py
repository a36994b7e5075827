"""Reads of clusters. They are public policy: whoever may read at all reads them all."""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.clusters.models import Cluster
from services.investment.clusters.schemas import CLUSTER_TABLE, ClusterFilter, ClusterSort
from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

_ORDERS: dict[str, ColumnElement[Any]] = {
    "name": Cluster.name.expression,
    "valid_from": Cluster.valid_from.expression,
    "group": Cluster.group.expression,
}


def visible(caller: Caller) -> Select[Cluster]:
    """The clusters that the caller may see."""
    return select(Cluster)


def filtered(statement: Select[Cluster], wanted: ClusterFilter) -> Select[Cluster]:
    """Only those that the filter wants."""
    if wanted.group:
        statement = statement.where(Cluster.group.in_(wanted.group))
    if wanted.on:
        statement = statement.where(
            Cluster.valid_from <= wanted.on, or_(Cluster.valid_to.is_(None), Cluster.valid_to > wanted.on)
        )
    if wanted.q:
        statement = statement.where(
            or_(Cluster.name.icontains(wanted.q, autoescape=True), Cluster.code.icontains(wanted.q, autoescape=True))
        )
    return statement


def order(sort: ClusterSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Cluster.id.expression, descending)]


async def list_clusters(
    session: AsyncSession, caller: Caller, wanted: ClusterFilter, page: PageRequest
) -> tuple[list[Cluster], str | None]:
    """One page of clusters and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_clusters(session: AsyncSession, caller: Caller, wanted: ClusterFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All clusters that the filter wants, as rows of files."""
    statement = filtered(visible(caller), wanted)
    return stream_records(session, statement, order(wanted.sort), row_of=plain_row(CLUSTER_TABLE))


async def get_cluster(session: AsyncSession, caller: Caller, cluster_id: UUID, *, lock: bool = False) -> Cluster:
    """One cluster, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Cluster.id == cluster_id)
    cluster = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if cluster is None:
        raise NotFound
    return cluster


async def clusters_by_code(session: AsyncSession, codes: Collection[str] | None = None) -> dict[str, Cluster]:
    """Clusters by code: these, or all."""
    statement = select(Cluster).order_by(Cluster.group, Cluster.code)
    if codes is not None:
        statement = statement.where(Cluster.code.in_(codes))
    return {cluster.code: cluster for cluster in await session.scalars(statement)}
