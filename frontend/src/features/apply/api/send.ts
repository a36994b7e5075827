import { Problem } from '@/shared/api/problem';

/** The public addresses need no session: no cookie is sent, so that a stale one cannot stand in the way. */
export async function send<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/talent/v1/public/${path}`, { ...init, credentials: 'omit' });
  } catch {
    throw new Problem(0, { code: 'unreachable' });
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw Problem.of(response, body);
  return body as T;
}
