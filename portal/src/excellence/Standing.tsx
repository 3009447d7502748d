import type { Evaluation, Scheme } from '../api/excellence.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { MessageKey } from '../messages/en.ts';

/** How far it is to the highest label, and what is missing. */
export function Standing({ evaluation, scheme }: { evaluation: Evaluation; scheme: Scheme }) {
  const { t, speech } = useTexts();
  const { total, excellence, distance, belowThreshold, belowBaseline, missingEvidence } = evaluation;
  const percent = speech.number(excellence);
  const lists: [MessageKey, string[]][] = [
    ['check.belowBaseline', belowBaseline],
    ['check.belowThreshold', belowThreshold],
    ['check.unproved', missingEvidence],
  ];
  return (
    <div className="card" role="status">
      <p>
        <strong>{t('check.total', { total: speech.number(total) })}</strong>{' '}
        {distance === 0 ? t('check.reached', { percent }) : t('check.distance', { distance: speech.number(distance), percent })}
      </p>
      <progress max={100} value={total} aria-label={t('check.title')} />
      {lists.map(([key, ids]) => ids.length > 0 && <Indicators key={key} title={t(key, { count: ids.length })} ids={ids} scheme={scheme} />)}
    </div>
  );
}

function Indicators({ title, ids, scheme }: { title: string; ids: readonly string[]; scheme: Scheme }) {
  const titles = new Map(scheme.indicators.map((indicator) => [indicator.id, indicator.title]));
  return (
    <details>
      <summary>{title}</summary>
      <ul lang="en">
        {ids.map((id) => (
          <li key={id}>
            {id} {titles.get(id)}
          </li>
        ))}
      </ul>
    </details>
  );
}
