/**
 * The access token lives five minutes and only the server sees it. When a request meets a 401 the session is renewed
 * once, by one tab at a time: a renewal rotates the session's secret, so two tabs renewing together would look like theft.
 */
const LOCK = 'zaiti.session';
const RENEWED_AT = 'zaiti.session.renewed-at';

export type Renewal = 'renewed' | 'ended' | 'unreachable';

// Web Locks exist in secure contexts only; on plain HTTP in an office network this tab at least queues with itself.
let tail: Promise<unknown> = Promise.resolve();
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if ('locks' in navigator) return navigator.locks.request(LOCK, work) as Promise<T>;
  const next = tail.then(work, work);
  tail = next.catch(() => undefined);
  return next;
}

function renewedAt(): number {
  try {
    return Number(localStorage.getItem(RENEWED_AT) ?? 0);
  } catch {
    return 0;
  }
}

function remember(): void {
  try {
    localStorage.setItem(RENEWED_AT, String(Date.now()));
  } catch {
    // Storage may be switched off; other tabs then renew for themselves.
  }
}

/** Renews unless another tab has done so since `startedAt`, the moment the refused request was sent. */
export function renewSession(startedAt: number): Promise<Renewal> {
  return oneAtATime(async () => {
    if (renewedAt() > startedAt) return 'renewed';
    try {
      const response = await fetch('/api/identity/v1/session/refresh', { method: 'POST' });
      if (response.ok) {
        remember();
        return 'renewed';
      }
      return response.status === 401 || response.status === 403 ? 'ended' : 'unreachable';
    } catch {
      return 'unreachable';
    }
  });
}
