import type { Country } from '../api/cluster.ts';
import type { Words } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';

/** Countries on their way onto the map, the nearest to it first; nothing while there are none. */
export function Pilots({ countries, names }: { countries: readonly Country[]; names: Words }) {
  const { t } = useTexts();
  const pilots = countries
    .filter((each) => each.state === 'pilot')
    .map((each) => ({ ...each, left: missing(each), name: names.label(each.country) }))
    .sort((a, b) => a.left - b.left);
  if (pilots.length === 0) {
    return null;
  }
  return (
    <section className="pilots" aria-labelledby="pilots">
      <h2 id="pilots">{t('map.pilots')}</h2>
      <p className="hint">{t('map.pilots.text')}</p>
      <ul>
        {pilots.map(({ country, name, left, threshold }) => (
          <li key={country}>
            <span>{name}</span>
            {threshold !== undefined && threshold > 0 && (
              <progress max={threshold} value={threshold - left} aria-label={name} />
            )}
            <span className="count">{t('map.missing', { count: left })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Answers that a country still needs. */
export function missing({ missing: said, threshold = 0, responses = 0 }: Country): number {
  return said ?? Math.max(0, threshold - responses);
}
