import { type FormEvent, useState } from 'react';
import { ask } from '../api/client.ts';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Outcome } from './Outcome.tsx';
import { useDeed } from '../form/useDeed.ts';
import { type Entry, pathOfEntry } from './useEntry.ts';

/** The way out: nobody takes it by a slip of the hand. */
export function Withdrawal({ slug, entry }: { slug: string; entry: Entry }) {
  const { t, inPath } = useTexts();
  const [typed, setTyped] = useState('');
  const deed = useDeed();
  const { name } = entry.cluster;
  const withdraw = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === name) {
      void deed.run(async () => {
        await ask(`${pathOfEntry(slug)}/withdrawal`, { method: 'POST', headers: { 'If-Match': entry.etag } });
        goTo(pathOf({ language: inPath, page: { name: 'map' } }));
      });
    }
  };
  return (
    <details className="part">
      <summary>{t('organisation.withdraw')}</summary>
      <p>{t('organisation.withdraw.why')}</p>
      <form onSubmit={withdraw}>
        <div className="field">
          <label htmlFor="withdraw-name">{t('organisation.withdraw.name', { name })}</label>
          <input id="withdraw-name" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <button type="submit" disabled={typed.trim() !== name || deed.busy}>
          {t('organisation.withdraw.do')}
        </button>
      </form>
      <Outcome deed={deed} />
    </details>
  );
}
