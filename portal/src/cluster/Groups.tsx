import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { nearest } from './nearest.ts';

interface Line {
  id: string;
  kind: 'meta-cluster' | 'network';
  name: Record<string, string>;
  countries: string[];
  members: number;
}

/** Meta-clusters and networks that it is in; nothing where there are none. */
export function Groups({ cluster }: { cluster: string }) {
  const { t, speech } = useTexts();
  const countries = useWords('countries');
  const { value } = useRead<{ items: Line[] }>(`/api/v1/groups?cluster=${encodeURIComponent(cluster)}&limit=100`);
  if (value === null || value.items.length === 0) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="groups">
      <h2 id="groups">{t('cluster.groups')}</h2>
      <ul>
        {value.items.map(({ id, kind, name, countries: codes, members }) => {
          const language = nearest(Object.keys(name), speech.language);
          return (
            <li key={id}>
              <a href={`/api/v1/groups/${id}`} lang={language}>
                {name[language]}
              </a>{' '}
              <span className="hint">
                {t(`cluster.group.${kind}`, { count: members })} ({codes.map((code) => countries.label(code)).join(', ')})
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
