"""The one route table: what is reachable from outside, what is public, and every limit.

Whatever is not named here does not exist for a caller. Protected is the default; a public address is named exactly.
"""

from dataclasses import dataclass

SERVICES = ("identity", "registry", "progress", "talent", "investment", "aggregator")

# Served by identity without a token; they keep the address that the browser asked for below SITE_PREFIX, so that no
# address of the site can reach anything else that identity serves.
SITE_PREFIX = "/site"
STATIC_PUBLIC = ("/api/docs", "/api/openapi.json")
DOCS_ASSETS = "/api/docs/assets/"


@dataclass(frozen=True)
class PublicPath:
    """An exact address of one service that needs no token; other methods than the named ones stay protected.

    ``files``: it takes files, and so the body limit of imports. ``slow``: strangers write there, at a rate of their
    own for each address.
    """

    service: str
    path: str
    methods: tuple[str, ...]
    files: bool = False
    slow: bool = False


PUBLIC: tuple[PublicPath, ...] = (
    PublicPath("identity", "/v1/session", ("POST", "DELETE")),
    PublicPath("identity", "/v1/session/refresh", ("POST",)),
    PublicPath("identity", "/v1/token", ("POST",)),
    PublicPath("identity", "/v1/jwks", ("GET", "HEAD")),
    # What applicants to the talent programmes reach; the service counts and limits further.
    PublicPath("talent", "/v1/public/open-calls", ("GET", "HEAD")),
    PublicPath("talent", "/v1/public/applications", ("POST",), files=True, slow=True),
    PublicPath("talent", "/v1/public/status", ("POST",), slow=True),
    *(
        PublicPath(service, path, ("GET", "HEAD"))
        for service in SERVICES
        for path in ("/openapi.json", "/healthz", "/readyz")
    ),
)

# Answers that last: server-sent events. A cluster of their own, so that a thousand open screens leave the
# connections for queries alone.
STREAMS: tuple[tuple[str, str], ...] = (("aggregator", "/v1/stream"),)

# Addresses that take a file: `POST …/v1/<resource>/import`, evidence, and the units' workbooks with what writes them.
# Kept short: Envoy refuses to start with a larger program of an expression than its limit of 100.
IMPORT_PATH = r"/v1/(?:[a-z][a-z-]*/import|files|workbooks(?:/[0-9a-f-]+/(?:confirm|undo))?)"

# What a client may say about itself or the way it came is not believed; services read the token.
STRIPPED_HEADERS = (
    "forwarded",
    "remote-user",
    "x-auth-request-email",
    "x-auth-request-user",
    "x-client-cert",
    "x-forwarded-access-token",
    "x-forwarded-client-cert",
    "x-forwarded-email",
    "x-forwarded-groups",
    "x-forwarded-user",
    "x-jwt-payload",
    "x-original-url",
    "x-real-ip",
    "x-remote-user",
    "x-rewrite-url",
    "x-user-id",
    "x-zaiti-role",
    "x-zaiti-subject",
)
CLOCK_HEADER = "zaiti-clock"
CLIENT_ADDRESS_HEADER = "x-zaiti-client"


@dataclass(frozen=True)
class Limits:
    """Limits of the gateway; sizes in bytes, times in seconds, rates in requests per second."""

    body: int = 1 << 20
    import_body: int = 32 << 20
    headers_kib: int = 32
    answer_within: int = 30
    import_within: int = 300
    stream_idle: int = 120
    idle: int = 120
    connect_within: float = 1.0
    retries: int = 2
    subject_rate: int = 300
    subject_burst: int = 1200
    address_rate: int = 20
    address_burst: int = 200
    stranger_rate: int = 1
    stranger_burst: int = 20
    site_rate: int = 1000
    site_burst: int = 4000
    remembered_callers: int = 10_000
    # For each worker; a token has a kilobyte.
    remembered_tokens: int = 2_000
    connections: int = 256
    waiting: int = 512
    requests: int = 512
    streams: int = 4096
    downstream_connections: int = 10_000
    # uvicorn drops an idle connection after 5 s; ours must give up first, or a POST meets a closing connection.
    upstream_idle: float = 3.0
    jwks_every: int = 60


def lifetime_of_unknown_key(limits: Limits) -> int:
    """Seconds until the gateway surely knows a newly published key."""
    return limits.jwks_every * 2
