import { useEffect, useState } from 'react';
import { ask, read } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { randomKey } from '../api/randomKey.ts';
import { FileButton } from '../app/FileButton.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';

const PATH = '/api/v1/personal-data';
const PAUSE = 2_000;

interface Erasure {
  id: string;
  doneAt?: string | null;
}

interface Props {
  /** What shows who asks, where it is not the session. */
  query?: string;
  /** Said before everything is gone. */
  warning: string;
  onErased?: () => void;
}

/** What the platform knows of a person, to be had and to be erased. */
export function OwnData({ query = '', warning, onErased }: Props) {
  const { t } = useTexts();
  const [erasure, setErasure] = useState<Erasure | null>(null);
  const [key] = useState(randomKey);
  const { busy, problem, run } = useDeed();
  const erase = () => {
    if (confirm(warning)) {
      void run(async () => {
        const init = { method: 'POST', headers: { 'Idempotency-Key': key } };
        setErasure((await ask<Erasure>(`${PATH}/erasure${query}`, init)).body);
      });
    }
  };
  useEffect(() => {
    if (erasure === null) {
      return undefined;
    }
    if (erasure.doneAt != null) {
      onErased?.();
      return undefined;
    }
    const timer = setTimeout(() => void standing(erasure).then(setErasure), PAUSE);
    return () => clearTimeout(timer);
  }, [erasure]);
  return (
    <section className="part" aria-labelledby="own-data">
      <h2 id="own-data">{t('person.title')}</h2>
      <p>{t('person.text')}</p>
      <p role="status">{erasure !== null && t(erasure.doneAt == null ? 'person.erasing' : 'person.erased')}</p>
      {erasure === null && (
        <div className="actions">
          <FileButton path={PATH + query} type="application/json" name="personal-data.json" label={t('person.save')} />
          <button type="button" onClick={erase} aria-disabled={busy}>
            {t('person.erase')}
          </button>
        </div>
      )}
      <Refusal problem={problem} />
    </section>
  );
}

/** As it was where nobody answers; it is asked for again. */
async function standing(erasure: Erasure): Promise<Erasure> {
  try {
    return await read<Erasure>(`${PATH}/erasures/${erasure.id}`);
  } catch (failure) {
    if (failure instanceof Problem) {
      return { ...erasure };
    }
    throw failure;
  }
}
