"""The tables of the event log, as the statements of a service's first migration.

Plain SQL, not models: the log is written and read by set-based statements only, and most of what matters here
(triggers, grants, the order in which a pending row gets its number) has no form in a model.
"""

STATEMENTS: tuple[str, ...] = (
    "CREATE SEQUENCE event_seq",
    # A transaction must own a transaction id before it takes a number. The sequencer closes the gap of a number that
    # never appears when every transaction older than the gap has ended; one without an id could not be waited for.
    """
    CREATE FUNCTION next_event_seq() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
    BEGIN
        PERFORM pg_current_xact_id();
        RETURN nextval('event_seq');
    END $$
    """,
    """
    CREATE TABLE pending_event (
        seq bigint PRIMARY KEY DEFAULT next_event_seq(),
        id uuid NOT NULL DEFAULT uuidv7(),
        type text NOT NULL,
        subject text NOT NULL,
        version integer NOT NULL,
        actor text NOT NULL,
        occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_override timestamptz,
        trace_id text,
        dataschema text,
        payload text NOT NULL
    )
    """,
    "ALTER SEQUENCE event_seq OWNED BY pending_event.seq",
    """
    CREATE TABLE event (
        position bigint PRIMARY KEY,
        id uuid NOT NULL,
        seq bigint NOT NULL,
        type text NOT NULL,
        subject text NOT NULL,
        version integer NOT NULL,
        actor text NOT NULL,
        occurred_at timestamptz NOT NULL,
        sequenced_at timestamptz NOT NULL,
        trace_id text,
        dataschema text,
        payload text,
        payload_digest bytea NOT NULL,
        hash bytea NOT NULL
    )
    """,
    # One entity's history: the audit trail of a record, and what is sent when a parked subject is released.
    "CREATE INDEX ix_event_subject ON event (subject, position)",
    # One live row. Every batch writes a new one with the next number and deletes the one before: the dead versions of
    # an updated row would have to be walked past for as long as an old transaction keeps them.
    """
    CREATE TABLE event_head (
        revision bigint PRIMARY KEY,
        last_seq bigint NOT NULL,
        gap_from bigint[] NOT NULL,
        gap_to bigint[] NOT NULL,
        gap_bound bigint[] NOT NULL,
        server_start text NOT NULL,
        position bigint NOT NULL,
        hash bytea NOT NULL,
        sequenced_at timestamptz,
        watermark_at timestamptz
    )
    """,
    """
    INSERT INTO event_head (revision, last_seq, gap_from, gap_to, gap_bound, server_start, position, hash)
    VALUES (1, 0, '{}', '{}', '{}', '', 0, decode(repeat('00', 32), 'hex'))
    """,
    """
    CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'UPDATE' AND OLD.payload IS NOT NULL AND NEW.payload IS NULL
            AND current_user = (SELECT tableowner FROM pg_tables
                                WHERE schemaname = TG_TABLE_SCHEMA AND tablename = TG_TABLE_NAME)
            AND to_jsonb(OLD) - 'payload' = to_jsonb(NEW) - 'payload' THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'the event log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
    END $$
    """,
    """
    CREATE TRIGGER event_refuse_update BEFORE UPDATE OR DELETE ON event
        FOR EACH ROW EXECUTE FUNCTION refuse_event_change()
    """,
    """
    CREATE TRIGGER event_refuse_truncate BEFORE TRUNCATE ON event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change()
    """,
    # Runs with the rights of whoever calls it, and only the owner has the right to update.
    """
    CREATE FUNCTION erase_event_payload(erased_position bigint) RETURNS boolean LANGUAGE plpgsql AS $$
    BEGIN
        UPDATE event SET payload = NULL WHERE position = erased_position AND payload IS NOT NULL;
        RETURN FOUND;
    END $$
    """,
    "REVOKE EXECUTE ON FUNCTION erase_event_payload(bigint) FROM PUBLIC",
)

TABLES = frozenset({"pending_event", "event", "event_head"})

# What the runtime role may not do, and what it needs whatever the default privileges are.
RUNTIME_GRANTS: tuple[str, ...] = (
    "REVOKE ALL ON event FROM {role}",
    "GRANT SELECT, INSERT ON event TO {role}",
    "REVOKE ALL ON event_head FROM {role}",
    "GRANT SELECT, INSERT, DELETE ON event_head TO {role}",
    "REVOKE ALL ON pending_event FROM {role}",
    "GRANT SELECT, INSERT, DELETE ON pending_event TO {role}",
    "GRANT USAGE, SELECT ON SEQUENCE event_seq TO {role}",
)
