import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { isSame } from '../form/isSame.ts';
import { useStored } from '../form/stored.ts';
import { bodyOf, type EventValues, type OwnEvent, valuesOf } from './editing.ts';
import { merged } from './merging.ts';

/** An event, and the version that it was read in. */
interface Read {
  event: OwnEvent;
  etag: string;
}

interface Draft {
  values: EventValues;
  /** What the changes were made to. */
  base: EventValues;
  etag: string;
}

export interface Editing {
  event: OwnEvent | null;
  values: EventValues | null;
  /** Whether anything is changed and not saved. */
  changed: boolean;
  problem: Problem | null;
  busy: boolean;
  saved: boolean;
  savedAt: Date | null;
  /** Fields that somebody else changed too; null while nobody did anything meanwhile. */
  contested: readonly string[] | null;
  change: (values: EventValues) => void;
  save: () => void;
  /** Drops what is not saved. */
  revert: () => void;
  retry: () => void;
  publish: () => void;
  cancel: (reason: string) => void;
}

/** One event on the desk. What is not saved stays on this device; what others do meanwhile is merged into it. */
export function useEvent(id: string): Editing {
  const path = `/api/v1/events/${encodeURIComponent(id)}`;
  const { first, savedAt, keep, forget } = useStored<Draft>(`klynge.desk.${id}`);
  const [read, setRead] = useState<Read | null>(null);
  const [draft, setDraft] = useState<Draft | null>(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [contested, setContested] = useState<readonly string[] | null>(null);

  const latest = useRef(draft);
  const show = useCallback(
    (next: Draft | null) => {
      latest.current = next;
      setDraft(next);
      if (next === null) {
        forget();
      } else {
        keep(next);
      }
    },
    [keep, forget],
  );
  const take = useCallback(
    (event: OwnEvent, etag: string) => {
      setRead({ event, etag });
      const mine = latest.current;
      if (mine !== null && mine.etag !== etag) {
        const theirs = valuesOf(event);
        const { values, contested: both } = merged(mine.base, mine.values, theirs);
        setContested(both);
        show({ values, base: theirs, etag });
      }
    },
    [show],
  );
  const load = useCallback(
    () =>
      ask<OwnEvent>(`${path}/draft`).then(
        ({ body, etag }) => {
          take(body, etag);
          setProblem(null);
          return true;
        },
        (failure: unknown) => {
          if (failure instanceof Problem) {
            setProblem(failure);
          }
          return false;
        },
      ),
    [path, take],
  );
  useEffect(() => void load(), [load]);

  const drop = () => {
    show(null);
    setContested(null);
  };
  /** When another version stands there meanwhile, it is read and merged, and one decides anew. */
  const command = async (method: string, what: string, body: unknown, done: () => void) => {
    if (read === null || busy) {
      return;
    }
    setBusy(true);
    setProblem(null);
    setSaved(false);
    try {
      const init = { method, headers: { 'If-Match': read.etag }, body: JSON.stringify(body) };
      const answer = await ask<OwnEvent>(path + what, init);
      done();
      setRead({ event: answer.body, etag: answer.etag });
    } catch (failure) {
      if (failure instanceof Problem) {
        const isStale = failure.status === 412;
        if (isStale && (await load())) {
          setContested((both) => both ?? []);
        }
        if (!isStale) {
          setProblem(failure);
        }
      }
    } finally {
      setBusy(false);
    }
  };
  const values = draft?.values ?? (read === null ? null : valuesOf(read.event));
  return {
    event: read?.event ?? null,
    values,
    changed: draft !== null,
    problem,
    busy,
    saved,
    savedAt,
    contested,
    change: (next) => {
      if (read !== null) {
        setSaved(false);
        const base = draft?.base ?? valuesOf(read.event);
        if (isSame(next, base)) {
          drop();
        } else {
          show({ values: next, base, etag: draft?.etag ?? read.etag });
        }
      }
    },
    save: () =>
      void (
        values !== null &&
        command('PUT', '', bodyOf(values), () => {
          drop();
          setSaved(true);
        })
      ),
    revert: () => {
      drop();
      setProblem(null);
    },
    retry: () => void load(),
    publish: () => void command('POST', '/publication', {}, () => undefined),
    cancel: (reason) => void command('POST', '/cancellation', { reason }, () => undefined),
  };
}
