import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Answers that a repeat cannot change. */
function isFinal(error: unknown): boolean {
  return error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => !isFinal(error) && failures < 2,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}

/** First element of every query key: which service's change makes the answer old. */
export const keys = {
  identity: 'identity',
  aggregator: 'aggregator',
  /** The aggregator's too, but a new figure is no new notice. */
  notices: 'notices',
  registry: 'registry',
  investment: 'investment',
  progress: 'progress',
  talent: 'talent',
} as const;
