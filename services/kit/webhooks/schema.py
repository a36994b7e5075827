"""The tables of webhook endpoints, as the statements of a service's first migration."""

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE webhook_endpoint (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sibling text UNIQUE,
        owner text NOT NULL,
        url text NOT NULL,
        description text NOT NULL DEFAULT '',
        event_types text[] NOT NULL DEFAULT '{}',
        batch boolean NOT NULL DEFAULT false,
        max_batch integer NOT NULL DEFAULT 500 CHECK (max_batch BETWEEN 1 AND 500),
        longest_wait_seconds integer,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'disabled')),
        disabled_reason text,
        secret bytea NOT NULL,
        previous_secret bytea,
        previous_secret_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        position bigint NOT NULL DEFAULT 0,
        fence bigint NOT NULL DEFAULT 0,
        lease_pid integer,
        lease_backend_start timestamptz,
        lease_until timestamptz,
        failures integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        last_error text,
        last_success_at timestamptz
    )
    """,
    """
    CREATE TABLE webhook_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        endpoint_id uuid NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
        message_id text NOT NULL,
        first_position bigint NOT NULL,
        last_position bigint NOT NULL,
        events integer NOT NULL,
        attempted_at timestamptz NOT NULL,
        milliseconds integer NOT NULL,
        status integer,
        outcome text NOT NULL,
        detail text
    )
    """,
    "CREATE INDEX ix_webhook_attempt_endpoint_id ON webhook_attempt (endpoint_id, id)",
    """
    CREATE TABLE parked_subject (
        endpoint_id uuid NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
        subject text NOT NULL,
        position bigint NOT NULL,
        event_type text NOT NULL,
        status integer,
        detail text,
        parked_at timestamptz NOT NULL DEFAULT now(),
        released_at timestamptz,
        PRIMARY KEY (endpoint_id, subject)
    )
    """,
)

TABLES = frozenset({"webhook_endpoint", "webhook_attempt", "parked_subject"})
