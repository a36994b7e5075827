/**
 * One key for one intention: pressing a button again after a lost answer repeats the same request and must not write
 * twice, while a changed body is a new intention. A key is forgotten once its request has been answered.
 */
const open = new Map<string, string>();

function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function withIdempotencyKey<T>(intention: string, send: (key: string) => Promise<T>): Promise<T> {
  const key = open.get(intention) ?? newKey();
  open.set(intention, key);
  try {
    const answer = await send(key);
    open.delete(intention);
    return answer;
  } catch (error) {
    // No answer (status 0) or a server fault leaves it open whether the write happened: keep the key for the repeat.
    const status = (error as { status?: number }).status ?? 0;
    if (status >= 400 && status < 500) open.delete(intention);
    throw error;
  }
}
