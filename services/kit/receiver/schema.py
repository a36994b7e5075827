"""The tables of the receiver, as the statements of a service's first migration."""

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE source_state (
        source text PRIMARY KEY,
        position bigint NOT NULL DEFAULT 0,
        sequenced_at timestamptz,
        watermark_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now()
    )
    """,
    """
    CREATE TABLE inbox (
        source text NOT NULL,
        pattern text NOT NULL,
        event_id uuid NOT NULL,
        position bigint NOT NULL,
        event text NOT NULL,
        reason text NOT NULL,
        tries integer NOT NULL DEFAULT 1,
        parked_at timestamptz NOT NULL DEFAULT now(),
        tried_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (source, pattern, event_id)
    )
    """,
    "CREATE INDEX ix_inbox_tried_at ON inbox (source, tried_at)",
)

TABLES = frozenset({"source_state", "inbox"})
