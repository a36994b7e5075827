"""Keys rotate without anybody noticing."""

import json
import time
from base64 import urlsafe_b64decode
from datetime import UTC, datetime, timedelta

import httpx
from joserfc import jwt
from joserfc.jwk import ECKey

from services.identity.keys import rules
from services.identity.keys.models import SigningKey
from services.identity.tests.conftest import Stack, StartStack

NOW = datetime(2022, 9, 1, tzinfo=UTC)


def _kids(stack: Stack) -> list[str]:
    answer = httpx.get(f"{stack.url}/api/identity/v1/jwks", trust_env=False)
    keys = answer.json()["keys"]
    assert all("d" not in key and key["alg"] == "ES256" for key in keys)
    return [key["kid"] for key in keys]


def _kid(browser: httpx.Client) -> str:
    part = browser.cookies["zaiti"].split(".")[0]
    return str(json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4)))["kid"])


def test_a_new_key_is_published_first_signs_later_and_passes_without_a_restart(start_stack: StartStack) -> None:
    limits = {"address_rate": 0, "jwks_every": 1}
    with start_stack(key_publish_seconds=4, limits=limits) as stack:
        old = stack.signed_in()
        before = _kids(stack)
        assert _kid(old) in before
        assert stack.admin().post("/identity/v1/keys").status_code == 201
        time.sleep(2.2)
        published = _kids(stack)
        assert set(before) < set(published)
        assert _kid(stack.signed_in()) in before
        time.sleep(4)
        new = stack.signed_in()
        assert _kid(new) not in before
        # No 401 in between, neither for the new key's tokens nor for the old one's.
        assert new.get("/registry/v1/projects").status_code == 200
        assert old.get("/registry/v1/projects").status_code == 200
        assert new.get("/identity/v1/me").status_code == 200


def test_a_key_of_somebody_else_with_a_known_id_does_not_pass(stack: Stack) -> None:
    kid = _kids(stack)[0]
    forged = ECKey.generate_key("P-256", {"kid": kid, "alg": "ES256", "use": "sig"})
    body = {"iss": "zaiti", "aud": "zaiti", "sub": "x", "role": "admin", "exp": int(time.time()) + 100}
    headers = {"Authorization": f"Bearer {jwt.encode({'alg': 'ES256', 'kid': kid}, body, forged)}"}
    assert httpx.get(f"{stack.url}/api/identity/v1/users", headers=headers, trust_env=False).status_code == 401
    # And identity itself, asked past the gateway, does not believe it either.
    assert httpx.get(f"{stack.identity_url}/v1/users", headers=headers, trust_env=False).status_code == 401


def _key(signs_from: datetime, gone_at: datetime | None = None) -> SigningKey:
    return SigningKey(signs_from=signs_from, gone_at=gone_at)


def test_rules_of_rotation() -> None:
    notice, life = timedelta(minutes=10), timedelta(days=30)
    assert rules.starts_signing([], NOW, notice) == NOW
    first = _key(NOW)
    assert rules.starts_signing([first], NOW, notice) == NOW + notice
    assert rules.successor_due([], NOW, life)
    assert not rules.successor_due([first], NOW + life - timedelta(seconds=1), life)
    assert rules.successor_due([first], NOW + life, life)
    first.gone_at = rules.gone_after(NOW + notice, timedelta(minutes=5))
    second = _key(NOW + notice)
    both = [first, second]
    assert rules.signing(both, NOW) is first
    assert rules.signing(both, NOW + notice) is second
    assert not rules.successor_due(both, NOW, life)
    last_token_of_first = NOW + notice + timedelta(minutes=5)
    assert rules.published(both, last_token_of_first) == both
    assert rules.published(both, last_token_of_first + rules.MARGIN) == [second]
