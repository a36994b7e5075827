import { useQueryClient } from '@tanstack/react-query';
import { createContext, type PropsWithChildren, useContext, useEffect, useState } from 'react';
import { announceSessionEnd } from '@/shared/api/fetch';
import { keys } from '@/shared/api/query';
import { openShared } from './shared';

/** A stream that is cut at the token's end is back within a second; only a longer gap deserves a word on screen. */
const GRACE_MS = 4_000;
/** Bursts of events make one reading of the board, not fifty. */
const GATHER_MS = 400;

export type LiveState = 'connecting' | 'live' | 'lost';
const Live = createContext<LiveState>('connecting');

export function useLiveState(): LiveState {
  return useContext(Live);
}

/** Follows the event stream while the page is open; each notice of a new ledger version makes aggregator answers old. */
export function LiveProvider({ children }: PropsWithChildren) {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    let everOpen = false;
    let gather: number | undefined;
    let grace: number | undefined;

    const refresh = () => {
      if (gather !== undefined) return;
      gather = window.setTimeout(() => {
        gather = undefined;
        void queries.invalidateQueries({ queryKey: [keys.aggregator] });
      }, GATHER_MS);
    };
    const noticed = () => void queries.invalidateQueries({ queryKey: [keys.notices] });
    const opened = () => {
      window.clearTimeout(grace);
      grace = undefined;
      setState('live');
      // What happened while the stream was away is not repeated on a new one.
      if (everOpen) {
        refresh();
        noticed();
      }
      everOpen = true;
    };
    const interrupted = () => {
      grace ??= window.setTimeout(() => setState('lost'), GRACE_MS);
    };
    const close = openShared({ opened, changed: refresh, noticed, interrupted, ended: announceSessionEnd });
    return () => {
      close();
      for (const timer of [gather, grace]) window.clearTimeout(timer);
    };
  }, [queries]);

  return <Live value={state}>{children}</Live>;
}
