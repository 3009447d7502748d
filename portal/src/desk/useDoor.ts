import { useEffect, useState } from 'react';
import { ask } from '../api/client.ts';
import { type Answered, DoorQueue, type DoorState } from './doorQueue.ts';

const AGAIN = 10_000;

/** Asked for each time: where it is forbidden, asking for it fails. */
const STORAGE = {
  getItem: (key: string) => localStorage.getItem(key),
  setItem: (key: string, value: string) => localStorage.setItem(key, value),
};

/** The door of an event: what waits is told at once, when the connection is back, and every ten seconds until it is. */
export function useDoor(event: string): DoorState & { scan: (code: string) => boolean } {
  const [state, setState] = useState<DoorState>({ waiting: [], told: [], problem: null });
  const [queue, setQueue] = useState<DoorQueue | null>(null);
  useEffect(() => {
    const made = new DoorQueue(`klynge.door.${event}`, STORAGE, (scans) => tell(event, scans), setState);
    const flush = () => void made.flush();
    setQueue(made);
    flush();
    const timer = setInterval(flush, AGAIN);
    addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('online', flush);
    };
  }, [event]);
  const scan = (code: string) => {
    const noted = queue?.add(code, new Date()) ?? false;
    void queue?.flush();
    return noted;
  };
  return { ...state, scan };
}

async function tell(event: string, scans: readonly { code: string; at: string }[]): Promise<readonly Answered[]> {
  const init = { method: 'POST', body: JSON.stringify({ scans }) };
  return (await ask<{ scans: Answered[] }>(`/api/v1/events/${encodeURIComponent(event)}/check-ins`, init)).body.scans;
}
