import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSessionEnd, sessionFetch } from '@/shared/api/fetch';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import { Problem } from '@/shared/api/problem';

const ask = () => sessionFetch(new Request('http://localhost/api/registry/v1/carriers'));

describe('a request that meets an expired token', () => {
  let renewals: number;
  let token: 'old' | 'new';
  let renewal: number;
  beforeEach(() => {
    [renewals, token, renewal] = [0, 'old', 204];
    localStorage.clear();
    vi.stubGlobal('fetch', async (request: Request | string) => {
      const address = typeof request === 'string' ? request : request.url;
      if (address.endsWith('/session/refresh')) {
        renewals += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (renewal === 204) token = 'new';
        return new Response(null, { status: renewal });
      }
      return new Response(null, { status: token === 'new' ? 200 : 401 });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('renews once for all that wait, and repeats each', async () => {
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(renewals).toBe(1);
  });
  it('ends the session only when the renewal is refused, not when the server is away', async () => {
    const ended = vi.fn();
    const stop = onSessionEnd(ended);
    renewal = 503;
    expect((await ask()).status).toBe(401);
    expect(ended).not.toHaveBeenCalled();
    renewal = 401;
    await ask();
    expect(ended).toHaveBeenCalledOnce();
    stop();
  });
});

describe('an idempotency key', () => {
  it('stays the same while it is open whether the write happened, and is new after an answer', async () => {
    const seen: string[] = [];
    const fail = (status: number) => async (key: string) => {
      seen.push(key);
      throw new Problem(status, {});
    };
    const intention = 'enter one';
    await expect(withIdempotencyKey(intention, fail(0))).rejects.toThrow();
    await expect(withIdempotencyKey(intention, fail(503))).rejects.toThrow();
    await expect(withIdempotencyKey(intention, fail(422))).rejects.toThrow();
    await withIdempotencyKey(intention, async (key) => void seen.push(key));
    expect(seen[0]).toBe(seen[1]);
    expect(seen[1]).toBe(seen[2]);
    expect(seen[3]).not.toBe(seen[2]);
  });
});

describe('a problem', () => {
  it('gives each field its own faults by the pointer’s last step', () => {
    const problem = new Problem(422, { errors: [{ pointer: '#/amount', detail: '不能为负数' }, { pointer: '#/reason', detail: '须填写' }] });
    expect(problem.faultsOf('amount')).toEqual(['不能为负数']);
    expect(problem.faultsOf('period')).toEqual([]);
  });
});
