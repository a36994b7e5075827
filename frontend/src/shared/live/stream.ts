import { renewSession } from '@/shared/api/renewal';

const STREAM = '/api/aggregator/v1/stream';
const REOPEN_MS = 3_000;
const REOPEN_MOST_MS = 30_000;

/** What may be said of the stream of ledger versions. */
export interface StreamEvents {
  opened: () => void;
  /** There is a new version. */
  changed: () => void;
  /** Notices were raised or seen. */
  noticed: () => void;
  /** Away; it is being opened again. */
  interrupted: () => void;
  /** The session is over; nothing more will come. */
  ended: () => void;
}

/** Opens a stream and keeps it open, across the end of each token. Answers how to close it. */
export function openStream(events: StreamEvents): () => void {
  let source: EventSource | null = null;
  let closed = false;
  let refusals = 0;
  let reopen: number | undefined;

  const connect = () => {
    if (closed) return;
    const startedAt = Date.now();
    source = new EventSource(STREAM);
    source.onopen = () => {
      refusals = 0;
      events.opened();
    };
    source.onmessage = events.changed;
    source.addEventListener('ledger', events.changed);
    source.addEventListener('notices', events.noticed);
    source.onerror = () => {
      events.interrupted();
      // While CONNECTING the browser itself tries again; CLOSED means that the server refused, most often a 401.
      if (source?.readyState !== EventSource.CLOSED) return;
      void renewSession(startedAt).then((renewal) => {
        if (closed) return;
        if (renewal === 'ended') events.ended();
        else {
          const first = refusals === 0 && renewal === 'renewed';
          reopen = window.setTimeout(connect, first ? 200 : Math.min(REOPEN_MOST_MS, REOPEN_MS * 2 ** refusals));
          refusals += 1;
        }
      });
    };
  };
  connect();
  return () => {
    closed = true;
    source?.close();
    window.clearTimeout(reopen);
  };
}
