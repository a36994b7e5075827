"""Which processes make up the system and who hears whom; a test holds ``docker-compose.yml`` against this table."""

from dataclasses import dataclass

from zaiti.trouble import Trouble


@dataclass(frozen=True)
class Service:
    """One of our services.

    ``offset`` is the distance of its port from the gateway's; ``hears`` names the siblings whose events it receives.
    """

    name: str
    offset: int
    hears: tuple[str, ...] = ()

    @property
    def app(self) -> str:
        """What uvicorn loads."""
        return f"services.{self.name}.main:app"

    @property
    def database(self) -> str:
        """Name of its database."""
        return f"zaiti_{self.name}"

    @property
    def owner(self) -> str:
        """Database role that owns the schema and runs migrations."""
        return f"{self.name}_owner"

    @property
    def runtime(self) -> str:
        """Database role of the running process: rows only, no schema."""
        return self.name


# In order of hearing: each hears only services above it.
SERVICES = (
    Service("identity", 1),
    Service("registry", 2, hears=("identity",)),
    Service("progress", 3, hears=("identity", "registry")),
    Service("talent", 4, hears=("identity", "registry")),
    Service("investment", 5, hears=("identity", "registry")),
    Service("aggregator", 6, hears=("registry", "progress", "talent", "investment")),
)

ENVOY_ADMIN_OFFSET = 9
POSTGRES_OFFSET = 10


def named_service(name: str) -> Service:
    """The service of that name. Raises Trouble naming those there are."""
    for service in SERVICES:
        if service.name == name:
            return service
    known = "、".join(service.name for service in SERVICES)
    raise Trouble(f"没有服务 {name}；现有 {known}。", f"There is no service {name}.")


def hearers(of: str) -> tuple[Service, ...]:
    """The services that receive the events of service ``of``."""
    return tuple(service for service in SERVICES if of in service.hears)


def inbox_path(source: str) -> str:
    """Path on the receiving service to which the events of ``source`` are posted."""
    return f"/internal/v1/inbox/{source}"


def ports(base: int) -> dict[str, int]:
    """Every port the system listens on, by name of process."""
    return (
        {"gateway": base}
        | {service.name: base + service.offset for service in SERVICES}
        | {"envoy-admin": base + ENVOY_ADMIN_OFFSET, "postgres": base + POSTGRES_OFFSET}
    )
