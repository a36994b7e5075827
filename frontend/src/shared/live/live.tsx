import { useQueryClient } from '@tanstack/react-query';
import { createContext, type PropsWithChildren, useContext, useEffect, useState } from 'react';
import { announceSessionEnd } from '@/shared/api/fetch';
import { keys } from '@/shared/api/query';
import { renewSession } from '@/shared/api/renewal';

const STREAM = '/api/aggregator/v1/stream';
/** A stream that is cut at the token's end is back within a second; only a longer gap deserves a word on screen. */
const GRACE_MS = 4_000;
const REOPEN_MS = 3_000;
const REOPEN_MOST_MS = 30_000;
/** Bursts of events make one reading of the board, not fifty. */
const GATHER_MS = 400;

export type LiveState = 'connecting' | 'live' | 'lost';
const Live = createContext<LiveState>('connecting');

export function useLiveState(): LiveState {
  return useContext(Live);
}

/** Keeps one event stream open while the page is; each notice of a new ledger version makes aggregator answers old. */
export function LiveProvider({ children }: PropsWithChildren) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    let source: EventSource | null = null;
    let closed = false;
    let everOpen = false;
    let refusals = 0;
    let gather: number | undefined;
    let grace: number | undefined;
    let reopen: number | undefined;

    const refresh = () => {
      if (gather !== undefined) return;
      gather = window.setTimeout(() => {
        gather = undefined;
        void queries.invalidateQueries({ queryKey: [keys.aggregator] });
      }, GATHER_MS);
    };
    const opened = () => {
      window.clearTimeout(grace);
      grace = undefined;
      refusals = 0;
      setState('live');
      // What happened while the stream was away is not repeated on a new one.
      if (everOpen) refresh();
      everOpen = true;
    };
    const interrupted = () => {
      grace ??= window.setTimeout(() => setState('lost'), GRACE_MS);
    };
    const connect = () => {
      if (closed) return;
      const startedAt = Date.now();
      source = new EventSource(STREAM);
      source.onopen = opened;
      source.onmessage = refresh;
      source.addEventListener('ledger', refresh);
      source.onerror = () => {
        interrupted();
        // While CONNECTING the browser itself tries again; CLOSED means that the server refused, most often a 401.
        if (source?.readyState !== EventSource.CLOSED) return;
        void renewSession(startedAt).then((renewal) => {
          if (closed) return;
          if (renewal === 'ended') announceSessionEnd();
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
      for (const timer of [gather, grace, reopen]) window.clearTimeout(timer);
    };
  }, [queries]);

  return <Live value={state}>{children}</Live>;
}
