import createClient from 'openapi-fetch';
import { sessionFetch } from './fetch';
import { Problem } from './problem';

const settings = (service: string) => ({
  baseUrl: `/api/${service}`,
  fetch: sessionFetch,
  // The services read a repeated name as a list: ?carrier=a&carrier=b.
  querySerializer: { array: { style: 'form' as const, explode: true } },
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Draft = any;
export const identity = createClient<Draft>(settings('identity'));
export const registry = createClient<Draft>(settings('registry'));
export const investment = createClient<Draft>(settings('investment'));
export const aggregator = createClient<Draft>(settings('aggregator'));

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a 2xx answer; anything else is thrown as a {@link Problem}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw Problem.of(response, error);
  return data as T;
}

/** `If-Match` for the version that was read. */
export function ifMatch(version: number): string {
  return `"${version}"`;
}
