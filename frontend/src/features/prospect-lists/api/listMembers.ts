import { investment, unwrap } from '@/shared/api/client';

/** The prospects of a list, those given up among them. */
export function listMembers(code: string) {
  return unwrap(investment.GET('/v1/prospects', { params: { query: { cohort: [code], state: ['active', 'withdrawn'], limit: 500 } } }));
}
