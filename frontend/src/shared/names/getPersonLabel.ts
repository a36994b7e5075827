import { talent, unwrap } from '@/shared/api/client';

/** What a person is called on screen: the code, and the masked name where the caller may see it. */
export async function getPersonLabel(id: string): Promise<string> {
  const { code, personal } = await unwrap(talent.GET('/v1/people/{id}', { params: { path: { id } } }));
  return personal?.name ? `${code} ${personal.name}` : code;
}
