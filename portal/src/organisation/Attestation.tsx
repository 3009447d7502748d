import { ask } from '../api/client.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Outcome } from './Outcome.tsx';
import { useDeed } from '../form/useDeed.ts';
import { type Entry, pathOfEntry } from './useEntry.ts';

interface Props {
  slug: string;
  entry: Entry;
  reload: () => Promise<void>;
}

/** Once a year somebody says that all of it is still so. */
export function Attestation({ slug, entry, reload }: Props) {
  const { t, speech } = useTexts();
  const deed = useDeed();
  const attest = () =>
    deed.run(async () => {
      const init = { method: 'POST', headers: { 'If-Match': entry.etag } };
      await ask(`${pathOfEntry(slug)}/attestation`, init).finally(reload);
    });
  const { stale, attestedAt } = entry.cluster;
  return (
    <section className="part" aria-labelledby="attestation">
      <h2 id="attestation">{t('organisation.what.attested')}</h2>
      <p>{stale ? t('organisation.stale') : t('organisation.attested', { date: speech.date(attestedAt) })}</p>
      <p className="hint">{t('organisation.attestWhy')}</p>
      <button type="button" onClick={() => void attest()} aria-disabled={deed.busy}>
        {t('organisation.attest')}
      </button>
      <Outcome deed={deed} />
    </section>
  );
}
