import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShared } from '@/shared/live/shared';
import type { StreamEvents } from '@/shared/live/stream';

/** The browser's lock: whoever asked first has it until its promise settles; whoever leaves the queue is rejected. */
class Locks {
  private last: Promise<unknown> = Promise.resolve();

  request(_: string, { signal }: { signal: AbortSignal }, lead: () => Promise<void>) {
    const held = this.last.then(() => (signal.aborted ? Promise.reject(new DOMException('left', 'AbortError')) : lead()));
    this.last = held.catch(() => undefined);
    return held;
  }
}

const streams: (StreamEvents & { closed: boolean })[] = [];
const open = (events: StreamEvents) => {
  const stream = { ...events, closed: false };
  streams.push(stream);
  return () => {
    stream.closed = true;
  };
};

function tab() {
  const seen: string[] = [];
  const note = (what: string) => () => seen.push(what);
  const events = { opened: note('opened'), changed: note('changed'), noticed: note('noticed'), interrupted: note('interrupted'), ended: note('ended') };
  return { seen, close: openShared(events, open) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => {
  streams.length = 0;
  vi.stubGlobal('navigator', { locks: new Locks() });
});
afterEach(() => vi.unstubAllGlobals());

test('three tabs have one stream, and each hears what comes', async () => {
  const tabs = [tab(), tab()];
  await settled();
  streams[0]?.opened();
  await settled();
  tabs.push(tab());
  await settled();
  streams[0]?.changed();
  streams[0]?.noticed();
  await settled();
  expect(streams).toHaveLength(1);
  expect(tabs.map(({ seen }) => seen)).toEqual(Array(3).fill(['opened', 'changed', 'noticed']));
  for (const { close } of tabs) close();
});

test('when the tab with the stream closes, the next opens it', async () => {
  const [first, left, next] = [tab(), tab(), tab()];
  await settled();
  streams[0]?.opened();
  await settled();
  left.close();
  first.close();
  await settled();
  expect(streams.map(({ closed }) => closed)).toEqual([true, false]);
  streams[1]?.opened();
  expect(next.seen).toEqual(['opened', 'opened']);
  next.close();
});

test('the end of the session is every tab’s', async () => {
  const tabs = [tab(), tab()];
  await settled();
  streams[0]?.ended();
  await settled();
  expect(tabs.map(({ seen }) => seen)).toEqual([['ended'], ['ended']]);
  for (const { close } of tabs) close();
});

test('where the browser has no locks a tab has a stream of its own', () => {
  vi.stubGlobal('navigator', {});
  const tabs = [tab(), tab()];
  expect(streams).toHaveLength(2);
  for (const { close } of tabs) close();
});
