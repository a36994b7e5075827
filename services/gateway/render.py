"""Envoy's bootstrap, rendered from the route table and the settings."""

import ipaddress
from typing import Any
from urllib.parse import urlsplit

from services.gateway.filters import JWT, http_filters
from services.gateway.replies import local_reply_config
from services.gateway.routes import SERVICES, STREAMS, Limits
from services.gateway.settings import GatewaySettings
from services.gateway.table import route_config, stream_cluster

_EXTENSIONS = "type.googleapis.com/envoy.extensions"
_MONITORS = f"{_EXTENSIONS}.resource_monitors"

# Neither query strings (they may hold names searched for) nor cookies, nor the authorization header.
ACCESS_LOG = {
    "at": "%START_TIME%",
    "service": "gateway",
    "method": "%REQ(:METHOD)%",
    "path": "%PATH(NQ:ORIG_OR_PATH)%",
    "status": "%RESPONSE_CODE%",
    "flags": "%RESPONSE_FLAGS%",
    "details": "%RESPONSE_CODE_DETAILS%",
    "duration_ms": "%DURATION%",
    "upstream_ms": "%RESPONSE_DURATION%",
    "bytes_in": "%BYTES_RECEIVED%",
    "bytes_out": "%BYTES_SENT%",
    "subject": f"%DYNAMIC_METADATA({JWT}:jwt_payload:sub)%",
    "address": "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
    "upstream": "%UPSTREAM_CLUSTER%",
    "request_id": "%REQ(X-REQUEST-ID)%",
    "traceparent": "%REQ(TRACEPARENT)%",
}


def bootstrap(settings: GatewaySettings, limits: Limits | None = None) -> dict[str, Any]:
    """The whole configuration; ``limits`` overrides those of the settings (tests)."""
    limits = limits or settings.limits()
    document: dict[str, Any] = {
        "node": {"id": "zaiti-gateway", "cluster": "zaiti"},
        "static_resources": {"listeners": [_listener(settings, limits)], "clusters": _clusters(settings, limits)},
        "overload_manager": {
            "resource_monitors": [
                {
                    "name": "envoy.resource_monitors.global_downstream_max_connections",
                    "typed_config": {
                        "@type": f"{_MONITORS}.downstream_connections.v3.DownstreamConnectionsConfig",
                        "max_active_downstream_connections": limits.downstream_connections,
                    },
                }
            ]
        },
    }
    if settings.admin_port:
        document["admin"] = {"address": _address("127.0.0.1", settings.admin_port)}
    return document


def _address(host: str, port: int) -> dict[str, Any]:
    return {"socket_address": {"address": host, "port_value": port}}


def _listener(settings: GatewaySettings, limits: Limits) -> dict[str, Any]:
    chain: dict[str, Any] = {
        "filters": [
            {
                "name": "envoy.filters.network.http_connection_manager",
                "typed_config": _connection_manager(settings, limits),
            }
        ]
    }
    if settings.tls_certificate and settings.tls_key:
        chain["transport_socket"] = {
            "name": "envoy.transport_sockets.tls",
            "typed_config": {
                "@type": f"{_EXTENSIONS}.transport_sockets.tls.v3.DownstreamTlsContext",
                "common_tls_context": {
                    "alpn_protocols": ["h2", "http/1.1"],
                    "tls_params": {"tls_minimum_protocol_version": "TLSv1_2"},
                    "tls_certificates": [
                        {
                            "certificate_chain": {"filename": settings.tls_certificate},
                            "private_key": {"filename": settings.tls_key},
                        }
                    ],
                },
            },
        }
    return {
        "name": "zaiti",
        "address": _address(settings.gateway_host, settings.port),
        "per_connection_buffer_limit_bytes": 1 << 20,
        "filter_chains": [chain],
    }


def _connection_manager(settings: GatewaySettings, limits: Limits) -> dict[str, Any]:
    manager: dict[str, Any] = {
        "@type": f"{_EXTENSIONS}.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "stat_prefix": "zaiti",
        "use_remote_address": True,
        "xff_num_trusted_hops": settings.trusted_proxies,
        # Nobody outside is "internal", not even on this machine: else a client may set x-envoy-… headers. An empty
        # list would mean the usual private ranges.
        "internal_address_config": {"cidr_ranges": [{"address_prefix": "255.255.255.255", "prefix_len": 32}]},
        "normalize_path": True,
        "merge_slashes": True,
        "path_with_escaped_slashes_action": "REJECT_REQUEST",
        "always_set_request_id_in_response": True,
        "server_header_transformation": "PASS_THROUGH",
        "max_request_headers_kb": limits.headers_kib,
        "request_headers_timeout": "10s",
        "request_timeout": f"{limits.import_within}s",
        "stream_idle_timeout": f"{limits.import_within}s",
        "common_http_protocol_options": {
            "idle_timeout": f"{limits.idle}s",
            "headers_with_underscores_action": "DROP_HEADER",
        },
        "http2_protocol_options": {"max_concurrent_streams": 128},
        "local_reply_config": local_reply_config(),
        "access_log": [_access_log()],
        "route_config": route_config(settings, limits),
        "http_filters": http_filters(settings, limits),
    }
    if settings.otlp_endpoint:
        manager["tracing"] = _tracing(settings.otlp_endpoint)
    return manager


def _access_log() -> dict[str, Any]:
    return {
        "name": "envoy.access_loggers.stdout",
        "typed_config": {
            "@type": f"{_EXTENSIONS}.access_loggers.stream.v3.StdoutAccessLog",
            "log_format": {"json_format": ACCESS_LOG},
        },
    }


def _tracing(endpoint: str) -> dict[str, Any]:
    return {
        "random_sampling": {"value": 100},
        # Envoy's own tag of the address has the query in it, which may hold a name: without the path, with another tag.
        "max_path_tag_length": 0,
        "custom_tags": [{"tag": "url.path", "value": "%PATH(NQ:ORIG_OR_PATH)%"}],
        "provider": {
            "name": "envoy.tracers.opentelemetry",
            "typed_config": {
                "@type": "type.googleapis.com/envoy.config.trace.v3.OpenTelemetryConfig",
                "service_name": "zaiti-gateway",
                "http_service": {
                    "http_uri": {
                        "uri": endpoint.rstrip("/").removesuffix("/v1/traces") + "/v1/traces",
                        "cluster": "traces",
                        "timeout": "2s",
                    }
                },
            },
        },
    }


def _clusters(settings: GatewaySettings, limits: Limits) -> list[dict[str, Any]]:
    clusters = [_cluster(service, *settings.upstream(service), limits, limits.connections) for service in SERVICES]
    for service, _ in STREAMS:
        clusters.append(_cluster(stream_cluster(service), *settings.upstream(service), limits, limits.streams))
    if settings.otlp_endpoint:
        url = urlsplit(settings.otlp_endpoint)
        clusters.append(_cluster("traces", url.hostname or "", url.port or 4318, limits, limits.connections))
    return clusters


def _cluster(name: str, host: str, port: int, limits: Limits, connections: int) -> dict[str, Any]:
    return {
        "name": name,
        "type": "STATIC" if _is_ip(host) else "STRICT_DNS",
        "connect_timeout": f"{limits.connect_within}s",
        "load_assignment": {
            "cluster_name": name,
            "endpoints": [{"lb_endpoints": [{"endpoint": {"address": _address(host, port)}}]}],
        },
        "circuit_breakers": {
            "thresholds": [
                {
                    "max_connections": connections,
                    "max_pending_requests": limits.waiting,
                    "max_requests": max(limits.requests, connections),
                    "max_retries": 16,
                }
            ]
        },
        "typed_extension_protocol_options": {
            "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
                "@type": f"{_EXTENSIONS}.upstreams.http.v3.HttpProtocolOptions",
                "common_http_protocol_options": {"idle_timeout": f"{limits.upstream_idle}s"},
                "explicit_http_config": {"http_protocol_options": {}},
            }
        },
    }


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
