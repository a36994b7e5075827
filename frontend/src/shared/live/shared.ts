import { openStream, type StreamEvents } from './stream';

const NAME = 'zaiti-live';

/** What tabs tell each other: what happened on the stream, the question whether it is open, and the answer. */
type Notice = keyof StreamEvents | 'hello' | 'here';

/**
 * One stream for all tabs: over HTTP/1.1 a browser keeps six connections to a host, and a stream in each of seven tabs
 * would leave none for anything else. The tab that holds the lock has the stream and passes on what comes; when it goes,
 * the browser gives the lock to the next. Without locks (plain HTTP elsewhere than on this machine) a tab has its own.
 */
export function openShared(events: StreamEvents, open: typeof openStream = openStream): () => void {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return open(events);
  const channel = new BroadcastChannel(NAME);
  const leaving = new AbortController();
  let close: (() => void) | null = null;
  let isOpen = false;

  const post = (notice: Notice) => channel.postMessage(notice);
  const hear = (notice: keyof StreamEvents) => {
    isOpen = notice === 'opened' || (isOpen && (notice === 'changed' || notice === 'noticed'));
    events[notice]();
  };
  const tell = (notice: keyof StreamEvents) => () => {
    hear(notice);
    post(notice);
  };
  channel.onmessage = ({ data }: MessageEvent<Notice>) => {
    if (data === 'hello') {
      if (close && isOpen) post('here');
    } else if (close) return;
    else if (data !== 'here') hear(data);
    else if (!isOpen) hear('opened');
  };
  post('hello');

  const lead = () =>
    new Promise<void>((release) => {
      const stop = open({ opened: tell('opened'), changed: tell('changed'), noticed: tell('noticed'), interrupted: tell('interrupted'), ended: tell('ended') });
      close = () => {
        stop();
        release();
      };
    });
  // Rejected when this tab leaves while it still waits.
  navigator.locks.request(NAME, { signal: leaving.signal }, lead).catch(() => undefined);

  return () => {
    leaving.abort();
    close?.();
    channel.close();
  };
}
