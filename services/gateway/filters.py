"""The HTTP filters, in the order in which a request meets them."""

from typing import Any
from urllib.parse import urlsplit

from services.gateway.routes import Limits
from services.gateway.settings import GatewaySettings

_EXTENSIONS = "type.googleapis.com/envoy.extensions"
JWT = "envoy.filters.http.jwt_authn"
RATE = "envoy.filters.http.local_ratelimit"
BUFFER = "envoy.filters.http.buffer"

# A stream of events is not among them, since a compressor would hold its events back.
COMPRESSIBLE = r".*/(.*json|javascript|css|csv|html|plain|svg.*)(;.*)?"
_ALWAYS = {"default_value": {"numerator": 100, "denominator": "HUNDRED"}}


def http_filters(settings: GatewaySettings, limits: Limits) -> list[dict[str, Any]]:
    """The filter chain."""
    return [
        _compressor("gzip", f"{_EXTENSIONS}.compression.gzip.compressor.v3.Gzip", {"compression_level": "BEST_SPEED"}),
        _compressor("brotli", f"{_EXTENSIONS}.compression.brotli.compressor.v3.Brotli", {"quality": 4}),
        _csrf(settings),
        _jwt(settings, limits),
        subject_rate(limits),
        {
            "name": BUFFER,
            "typed_config": {"@type": f"{_EXTENSIONS}.filters.http.buffer.v3.Buffer", "max_request_bytes": limits.body},
        },
        {
            "name": "envoy.filters.http.router",
            "typed_config": {"@type": f"{_EXTENSIONS}.filters.http.router.v3.Router"},
        },
    ]


def _compressor(name: str, library: str, options: dict[str, Any]) -> dict[str, Any]:
    """A compressor that weakens a strong ETag: the bytes differ, the meaning does not, and If-Match still works."""
    return {
        "name": f"envoy.filters.http.compressor.{name}",
        "typed_config": {
            "@type": f"{_EXTENSIONS}.filters.http.compressor.v3.Compressor",
            "response_direction_config": {
                "common_config": {
                    "min_content_length": 860,
                    "content_type_matcher": {"safe_regex": {"regex": COMPRESSIBLE}},
                },
                "weaken_etag_on_compress": True,
            },
            "choose_first": name == "brotli",
            "compressor_library": {"name": name, "typed_config": {"@type": library, **options}},
        },
    }


def _csrf(settings: GatewaySettings) -> dict[str, Any]:
    """Refuses writes from foreign pages, only where a Cookie header exists: a bearer call has no Origin to show."""
    origins = [settings.public_url, *settings.public_origins]
    return {
        "name": "envoy.filters.http.csrf",
        "typed_config": {
            "@type": f"{_EXTENSIONS}.common.matching.v3.ExtensionWithMatcher",
            "extension_config": {
                "name": "envoy.filters.http.csrf",
                "typed_config": {
                    "@type": f"{_EXTENSIONS}.filters.http.csrf.v3.CsrfPolicy",
                    "filter_enabled": _ALWAYS,
                    "additional_origins": [{"exact": urlsplit(origin).netloc} for origin in origins],
                },
            },
            "xds_matcher": {
                "matcher_list": {
                    "matchers": [
                        {
                            "predicate": {"not_matcher": {"single_predicate": _cookie_present()}},
                            "on_match": {
                                "action": {
                                    "name": "skip",
                                    "typed_config": {
                                        "@type": f"{_EXTENSIONS}.filters.common.matcher.action.v3.SkipFilter"
                                    },
                                }
                            },
                        }
                    ]
                }
            },
        },
    }


def _cookie_present() -> dict[str, Any]:
    return {
        "input": {
            "name": "cookie",
            "typed_config": {
                "@type": "type.googleapis.com/envoy.type.matcher.v3.HttpRequestHeaderMatchInput",
                "header_name": "cookie",
            },
        },
        "value_match": {"safe_regex": {"google_re2": {}, "regex": ".+"}},
    }


def _jwt(settings: GatewaySettings, limits: Limits) -> dict[str, Any]:
    """Verifies the token of every request that the route table does not call public.

    ``remote_jwks`` because ``local_jwks`` does not reload; ``forward`` because services verify too.
    """
    return {
        "name": JWT,
        "typed_config": {
            "@type": f"{_EXTENSIONS}.filters.http.jwt_authn.v3.JwtAuthentication",
            "providers": {
                "zaiti": {
                    "issuer": "zaiti",
                    "audiences": ["zaiti"],
                    "require_expiration": True,
                    "clock_skew_seconds": 2,
                    "forward": True,
                    "from_headers": [{"name": "authorization", "value_prefix": "Bearer "}],
                    "from_cookies": [settings.cookie_name],
                    "payload_in_metadata": "jwt_payload",
                    # The signature's check costs more than all else the gateway does for a request.
                    "jwt_cache_config": {"jwt_cache_size": limits.remembered_tokens},
                    "remote_jwks": {
                        "http_uri": {"uri": "http://identity/v1/jwks", "cluster": "identity", "timeout": "2s"},
                        "cache_duration": f"{limits.jwks_every}s",
                        "async_fetch": {"failed_refetch_duration": "1s"},
                    },
                }
            },
            "rules": [{"match": {"prefix": "/"}, "requires": {"provider_name": "zaiti"}}],
        },
    }


def no_token() -> dict[str, Any]:
    """The per-route mark of a public address."""
    return {JWT: {"@type": f"{_EXTENSIONS}.filters.http.jwt_authn.v3.PerRouteConfig", "disabled": True}}


def body_limit(size: int) -> dict[str, Any]:
    """The per-route body limit, in bytes."""
    return {
        BUFFER: {
            "@type": f"{_EXTENSIONS}.filters.http.buffer.v3.BufferPerRoute",
            "buffer": {"max_request_bytes": size},
        }
    }


def answered_here() -> dict[str, Any]:
    """The per-route marks of what Envoy answers itself: no token, and no waiting for the body."""
    return {**no_token(), BUFFER: {"@type": f"{_EXTENSIONS}.filters.http.buffer.v3.BufferPerRoute", "disabled": True}}


def subject_rate(limits: Limits) -> dict[str, Any]:
    """The rate of each subject: an office shares one address, so the address says nothing."""
    sub = {
        "metadata": {
            "descriptor_key": "sub",
            "metadata_key": {"key": JWT, "path": [{"key": "jwt_payload"}, {"key": "sub"}]},
            "source": "DYNAMIC",
            "skip_if_absent": True,
        }
    }
    return {
        "name": RATE,
        "typed_config": _bucket("subject", "sub", sub, limits.subject_rate, limits.subject_burst, limits),
    }


def address_rate(name: str, rate: int, burst: int, limits: Limits) -> dict[str, Any]:
    """The per-route rate of each client address, where there is no subject yet."""
    return {RATE: _bucket(name, "remote_address", {"remote_address": {}}, rate, burst, limits)}


def _bucket(name: str, key: str, action: dict[str, Any], rate: int, burst: int, limits: Limits) -> dict[str, Any]:
    bucket = {"max_tokens": burst, "tokens_per_fill": rate, "fill_interval": "1s"}
    return {
        "@type": f"{_EXTENSIONS}.filters.http.local_ratelimit.v3.LocalRateLimit",
        "stat_prefix": f"rate_{name}",
        "filter_enabled": _ALWAYS,
        "filter_enforced": _ALWAYS,
        # Only what has no descriptor meets this one; a descriptor is always found, so it never decides.
        "token_bucket": {"max_tokens": 1_000_000, "tokens_per_fill": 1_000_000, "fill_interval": "1s"},
        "always_consume_default_token_bucket": False,
        "max_dynamic_descriptors": limits.remembered_callers,
        "rate_limits": [{"actions": [action]}],
        "descriptors": [{"entries": [{"key": key}], "token_bucket": bucket}] if rate else [],
    }
