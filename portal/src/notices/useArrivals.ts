import { useEffect, useRef } from 'react';
import type { Notice } from './inbox.ts';

/** What comes while the page is open. The browser goes on by itself where a stream ends, as it does with each token. */
export function useArrivals(onArrival: (notice: Notice) => void): void {
  const latest = useRef(onArrival);
  latest.current = onArrival;
  useEffect(() => {
    const stream = new EventSource('/api/v1/inbox/stream');
    stream.addEventListener('notice', ({ data }: MessageEvent<string>) => latest.current(JSON.parse(data) as Notice));
    return () => stream.close();
  }, []);
}
