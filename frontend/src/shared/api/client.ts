import createClient from 'openapi-fetch';
import { sessionFetch } from './fetch';
import type { paths as AggregatorPaths } from './generated/aggregator';
import type { paths as IdentityPaths } from './generated/identity';
import type { paths as InvestmentPaths } from './generated/investment';
import type { paths as ProgressPaths } from './generated/progress';
import type { paths as RegistryPaths } from './generated/registry';
import type { paths as TalentPaths } from './generated/talent';
import { Problem } from './problem';

const settings = (service: string) => ({
  baseUrl: `/api/${service}`,
  fetch: sessionFetch,
  // The services read a repeated name as a list: ?carrier=a&carrier=b.
  querySerializer: { array: { style: 'form' as const, explode: true } },
});

export const identity = createClient<IdentityPaths>(settings('identity'));
export const registry = createClient<RegistryPaths>(settings('registry'));
export const progress = createClient<ProgressPaths>(settings('progress'));
export const talent = createClient<TalentPaths>(settings('talent'));
export const investment = createClient<InvestmentPaths>(settings('investment'));
export const aggregator = createClient<AggregatorPaths>(settings('aggregator'));

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
export function ifMatch(version: number): { 'if-match': string } {
  return { 'if-match': `"${version}"` };
}

/** Repeating a request with the same key does not write twice. */
export function idempotent(key: string): { headers: { 'Idempotency-Key': string } } {
  return { headers: { 'Idempotency-Key': key } };
}
