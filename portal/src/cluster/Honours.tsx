import type { Cluster } from '../api/cluster.ts';
import { Link } from '../app/Link.tsx';
import { useTexts } from '../i18n/Texts.tsx';

/** Awards that it has won, or was a finalist of; nothing where there are none. */
export function Honours({ honours }: { honours: Cluster['honours'] }) {
  const { t } = useTexts();
  if (honours == null || honours.length === 0) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="honours">
      <h2 id="honours">{t('cluster.honours')}</h2>
      <ul>
        {honours.map(({ award, name, year, category, place }) => (
          <li key={award + category}>
            {year}, <Link to={{ name: 'award', id: award }}>{name}</Link>: {t(`cluster.honour.${place}`, { category })}
          </li>
        ))}
      </ul>
    </section>
  );
}
