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

export function Logo({ slug, entry, reload }: Props) {
  const { t } = useTexts();
  const deed = useDeed();
  const path = `${pathOfEntry(slug)}/logo`;
  const show = (file: File) =>
    deed.run(async () => {
      const headers = { 'If-Match': entry.etag, 'Content-Type': file.type };
      await ask(path, { method: 'PUT', headers, body: file }).finally(reload);
    });
  const remove = () =>
    deed.run(async () => {
      await ask(path, { method: 'DELETE', headers: { 'If-Match': entry.etag } }).finally(reload);
    });
  const { logo } = entry.cluster;
  return (
    <section className="part" aria-labelledby="logo">
      <h2 id="logo">{t('organisation.logo')}</h2>
      {logo != null && <img className="logo" src={logo} alt="" />}
      <div className="field">
        <label htmlFor="logo-file">{t('organisation.logo.choose')}</label>
        <span className="hint" id="logo-hint">
          {t('organisation.logo.hint')}
        </span>
        <input
          id="logo-file"
          type="file"
          accept="image/png,image/jpeg"
          aria-describedby="logo-hint"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) {
              // The same file can be chosen again after it was refused.
              void show(file).finally(() => (target.value = ''));
            }
          }}
        />
      </div>
      {logo != null && (
        <button type="button" onClick={() => void remove()} aria-disabled={deed.busy}>
          {t('organisation.logo.remove')}
        </button>
      )}
      <Outcome deed={deed} refused="organisation.logo.refused" />
    </section>
  );
}
