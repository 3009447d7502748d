import type { Revision } from '../api/event.ts';
import { useRead } from '../api/useRead.ts';
import type { Words } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { told } from './changes.ts';

/** What changed since it was published, latest first; nothing where nothing did. */
export function Revisions({ event, audiences, formats }: { event: string; audiences: Words; formats: Words }) {
  const { t, speech } = useTexts();
  const { value } = useRead<{ revisions: Revision[] }>(`/api/v1/events/${encodeURIComponent(event)}/revisions`);
  const revisions = value?.revisions ?? [];
  if (revisions.length < 2) {
    return null;
  }
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{t('revisions.title')}</h2>
      <ol className="revisions" reversed>
        {revisions.map(({ number, at, changes }) => (
          <li key={number} value={number}>
            <h3>{t('revisions.number', { number, date: speech.dateAndTime(at) })}</h3>
            {number === 1 ? (
              <p>{t('revisions.first')}</p>
            ) : (
              <ul>
                {changes.map((change, index) => (
                  <li key={index}>{told(change, speech, audiences, formats)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
