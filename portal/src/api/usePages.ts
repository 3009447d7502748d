import { useEffect, useState } from 'react';
import { type Gathered, NOTHING_YET, type Page, PageByPage } from './pages.ts';

export interface Pages<P> extends Gathered<P> {
  /** Asks again for what was asked for last. */
  retry: () => void;
  /** Reads the list anew from its first page. */
  again: () => void;
}

/** A list that comes in pages, one after the other; later ones stand at the same path unless it is said where. */
export function usePages<T, P extends Page<T> = Page<T>>(
  path: string,
  later = (cursor: string) => `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`,
): Pages<P> {
  const [gathered, setGathered] = useState<Gathered<P>>(NOTHING_YET);
  const [pages] = useState(() => new PageByPage<T, P>(setGathered));
  useEffect(() => {
    pages.begin(path, later);
    return () => pages.stop();
    // Where later pages stand changes with the path alone.
  }, [pages, path]);
  return { ...gathered, retry: pages.retry, again: () => pages.begin(path, later) };
}
