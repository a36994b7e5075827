import { Problem } from './problem';
import { renewSession } from './renewal';

type Listener = () => void;
const endings = new Set<Listener>();

/** Tells when the session is over and only a login helps. Returns the way to stop listening. */
export function onSessionEnd(listener: Listener): Listener {
  endings.add(listener);
  return () => endings.delete(listener);
}

export function announceSessionEnd(): void {
  endings.forEach((listener) => listener());
}

const SESSION_PATH = '/api/identity/v1/session';

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, { code: 'unreachable' });
  }
}

/** `fetch` with the session: a 401 renews once and repeats the request; a refused renewal ends the session. */
export async function sessionFetch(request: Request): Promise<Response> {
  const startedAt = Date.now();
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || new URL(request.url).pathname.startsWith(SESSION_PATH)) return response;
  const renewal = await renewSession(startedAt);
  if (renewal === 'renewed') return send(again);
  if (renewal === 'ended') announceSessionEnd();
  return response;
}
