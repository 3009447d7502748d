import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE = 400;

/** Something that survives a reload, on this device alone; null while there is nothing. */
export function useStored<T>(key: string): {
  first: T | null;
  savedAt: Date | null;
  keep: (value: T) => void;
  forget: () => void;
} {
  const [first] = useState(() => read<T>(key));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);

  const write = useCallback(() => {
    if (waiting.current !== null) {
      clearTimeout(waiting.current.timer);
      const { value } = waiting.current;
      waiting.current = null;
      try {
        localStorage.setItem(key, JSON.stringify(value));
        setSavedAt(new Date());
      } catch {
        // A browser without storage, or a full one: the form works without.
      }
    }
  }, [key]);
  const keep = useCallback(
    (value: T) => {
      if (waiting.current !== null) {
        clearTimeout(waiting.current.timer);
      }
      waiting.current = { value, timer: setTimeout(write, PAUSE) };
    },
    [write],
  );
  const forget = useCallback(() => {
    if (waiting.current !== null) {
      clearTimeout(waiting.current.timer);
      waiting.current = null;
    }
    localStorage.removeItem(key);
    setSavedAt(null);
  }, [key]);
  useEffect(() => {
    addEventListener('pagehide', write);
    return () => {
      removeEventListener('pagehide', write);
      write();
    };
  }, [write]);
  return { first, savedAt, keep, forget };
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
