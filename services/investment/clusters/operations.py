"""Writes of clusters."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.clusters import queries, rules
from services.investment.clusters.models import Cluster
from services.investment.clusters.rules import Group
from services.investment.clusters.schemas import ClusterChange, NewCluster
from services.investment.events import ClusterRegistered, ClusterUpdated
from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record, record_all
from services.kit.problems import Conflict, FieldError, Invalid


async def register_cluster(session: AsyncSession, caller: Caller, new: NewCluster) -> Cluster:
    """Enter a cluster. Raises Invalid, and Conflict when its code is taken."""
    _check_dates(new.valid_from, new.valid_to)
    cluster = Cluster(**new.model_dump())
    taken = FieldError("#/code", f"已有代码为“{new.code}”的产业集群", "taken")
    await add_unless_taken(session, cluster, taken, code="code_taken")
    await record(session, ClusterRegistered.model_validate(cluster, from_attributes=True), caller=caller)
    return cluster


async def change_cluster(
    session: AsyncSession, caller: Caller, cluster_id: UUID, version: int, change: ClusterChange
) -> Cluster:
    """Change a cluster; nothing happens if it is so already. Raises Invalid, Stale, Conflict against the plan."""
    cluster = await queries.get_cluster(session, caller, cluster_id, lock=True)
    require_version(version, cluster.version)
    changes = differing(cluster, change)
    if not changes:
        return cluster
    if cluster.clause and "group" in changes:
        raise Conflict(f"方案{cluster.clause}点名的产业集群不能改类别", code="plan_entry")
    for name, value in changes.items():
        setattr(cluster, name, value)
    _check_dates(cluster.valid_from, cluster.valid_to)
    cluster.version += 1
    await session.flush()
    await record(session, ClusterUpdated.model_validate(cluster, from_attributes=True), caller=caller)
    return cluster


async def load_plan_clusters(session: AsyncSession, named: Sequence[str]) -> int:
    """Enter the clusters that the plan names, under that name; answers how many are new. May be repeated."""
    known = await queries.clusters_by_code(session, named)
    new = [
        Cluster(code=name, name=name, group=Group.HUNDRED_BILLION, valid_from=rules.PLAN_FROM, clause=rules.PLAN_CLAUSE)
        for name in named
        if name not in known
    ]
    session.add_all(new)
    await session.flush()
    for cluster in new:
        await session.refresh(cluster)
    events = [ClusterRegistered.model_validate(cluster, from_attributes=True) for cluster in new]
    await record_all(session, events, caller=None)
    return len(new)


def _check_dates(valid_from: date, valid_to: date | None) -> None:
    if fault := rules.dates_fault(valid_from, valid_to):
        raise Invalid([FieldError("#/valid_to", fault, "order_of_days")])
