"""Request and response shapes of clusters."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.investment.clusters.rules import GROUP_LABELS, Group
from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, OptionalText, Text, shown
from services.kit.tables import TableSchema

Code = Annotated[
    str,
    StringConstraints(strip_whitespace=True, pattern=r"^[\w()（）-]{1,40}$"),
    shown("集群代码", "Names the cluster in returns and in indicators; never changes", example="纤维新材料", width=20),
]
Name = Annotated[str, Text, shown("集群名称", "Name of the cluster", example="纤维新材料", width=24)]
InGroup = Annotated[Group, shown("类别", "Which promise it belongs to", labels=dict(GROUP_LABELS), width=20)]
ValidFrom = Annotated[Day, shown("生效日期", "First day on which it is a cluster of the group", example="2019-01-01")]
ValidTo = Annotated[Day | None, shown("失效日期", "Day from which it no longer is; null: until further notice")]
Source = Annotated[OptionalText, shown("依据", "Document that says so", example="萧发改〔2020〕3号", width=24)]


class NewCluster(BaseModel):
    """产业集群登记 · A cluster."""

    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Name
    group: InGroup = Group.TEN_BILLION
    valid_from: ValidFrom
    valid_to: ValidTo = None
    source: Source = None
    synthetic: bool = Field(default=False, title="演示数据", description="Whether it is synthetic demonstration data")


class ClusterChange(BaseModel):
    """产业集群修改 · Only what is sent is changed; the group of one that the plan names stays."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    group: InGroup = unchanged()
    valid_from: ValidFrom = unchanged()
    valid_to: ValidTo = unchanged()
    source: Source = unchanged()


class ClusterRow(BaseModel):
    """产业集群表 · A cluster as a row of a file."""

    model_config = ConfigDict(from_attributes=True)

    code: Code
    name: Name
    group: InGroup
    valid_from: ValidFrom
    valid_to: ValidTo
    clause: Annotated[str | None, shown("方案条款", "Clause of the plan that names it; null: officials' own")]
    source: Source
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")


class Cluster(ClusterRow):
    """产业集群 · A cluster: its full public state."""

    id: UUID = Field(title="标识", description="Identifier")
    version: int = Field(title="版本", description="Version, for If-Match")


CLUSTER_TABLE = TableSchema.of(ClusterRow, id="investment.clusters", title="产业集群")

ClusterSort = Literal["name", "-name", "valid_from", "-valid_from", "group", "-group"]


class ClusterFilter(BaseModel):
    """Which clusters, in which order."""

    group: list[Group] = Field(default=[], title="类别", description="Groups, any of them")
    on: WrittenDate | None = Field(default=None, title="有效于", description="In force on the day")
    q: str | None = Field(default=None, title="搜索", description="Part of the name or code", max_length=100)
    sort: ClusterSort = Field(default="group", title="排序", description="Order; a minus sign means descending")
