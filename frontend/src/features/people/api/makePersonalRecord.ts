import { sessionFetch } from '@/shared/api/fetch';
import { Problem } from '@/shared/api/problem';

/** All that is kept of a person as one workbook, for the person. */
export async function makePersonalRecord(id: string, note: string): Promise<Blob> {
  const answer = await sessionFetch(
    new Request(`/api/talent/v1/people/${id}/personal-record`, { method: 'POST', body: JSON.stringify({ note }), headers: { 'content-type': 'application/json' } }),
  );
  if (!answer.ok) throw Problem.of(answer, await answer.json().catch(() => null));
  return answer.blob();
}
