import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { useStored } from './stored.ts';

/** What is being typed, and the version that it goes on from; an empty one where nothing was saved before. */
interface Draft<V> {
  values: V;
  etag: string;
}

interface Kept<V> {
  /** Of what is saved, at the platform and on this device. */
  path: string;
  key: string;
  /** What is saved at the platform by now. */
  saved: Draft<V>;
  bodyOf: (values: V) => unknown;
  reload: () => Promise<void>;
}

export interface KeptDraft<V> {
  values: V;
  change: (values: V) => void;
  /** The version that stands then; errs with a Problem. */
  save: () => Promise<string>;
  /** Whether something is typed that the platform does not have. */
  unsaved: boolean;
  savedAt: Date | null;
  /** Gives up what is typed for what is saved. */
  drop: () => void;
}

/** Something that colleagues go on with: saved at the platform when one says so, and on this device until then. */
export function useKeptDraft<V>({ path, key, saved, bodyOf, reload }: Kept<V>): KeptDraft<V> {
  const { first, savedAt, keep, forget } = useStored<Draft<V>>(key);
  const [typed, setTyped] = useState<Draft<V> | null>(first);
  const draft = typed ?? saved;
  // What is typed while an answer is waited for must not be undone by it.
  const latest = useRef(first);
  const show = (next: Draft<V> | null) => {
    latest.current = next;
    setTyped(next);
  };
  const change = (next: Draft<V>) => {
    show(next);
    keep(next);
  };
  const drop = () => {
    forget();
    show(null);
  };
  /** What is typed by now goes on from another version. */
  const goOn = (etag: string) => change({ values: latest.current?.values ?? draft.values, etag });
  const save = async () => {
    const sent = latest.current;
    try {
      const { etag } = await ask(path, {
        method: 'PUT',
        headers: draft.etag === '' ? {} : { 'If-Match': draft.etag },
        body: JSON.stringify(bodyOf(draft.values)),
      });
      await reload();
      if (latest.current === sent) {
        drop();
      } else {
        goOn(etag);
      }
      return etag;
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 412) {
        // The next attempt replaces what is there now, or what is typed is given up for that.
        goOn((await ask(path)).etag);
        await reload();
      }
      throw failure;
    }
  };
  return { values: draft.values, change: (values) => change({ ...draft, values }), save, unsaved: typed !== null, savedAt, drop };
}
