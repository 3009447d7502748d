import type { Country } from '../api/cluster.ts';
import type { Words } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { useTexts } from '../i18n/Texts.tsx';

/** Countries on their way onto the map, the nearest to it first; nothing while there are none. */
export function Pilots({ countries, names }: { countries: readonly Country[]; names: Words }) {
  const { t } = useTexts();
  const pilots = countries
    .filter((each) => each.state === 'pilot')
    .map((each) => ({ ...each, name: names.label(each.country) }))
    .sort((a, b) => a.missing - b.missing);
  if (pilots.length === 0) {
    return null;
  }
  return (
    <section className="pilots" aria-labelledby="pilots">
      <h2 id="pilots">{t('map.pilots')}</h2>
      <p className="hint">{t('map.pilots.text')}</p>
      <ul>
        {pilots.map(({ country, name, missing, threshold, answered }) => (
          <li key={country}>
            <Link to={{ name: 'pilot', country }}>{name}</Link>
            <progress max={threshold} value={answered} aria-label={name} />
            <span className="count">{t('map.missing', { count: missing })}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={{ name: 'pilots' }}>{t('pilots.all')}</Link>
      </p>
    </section>
  );
}
