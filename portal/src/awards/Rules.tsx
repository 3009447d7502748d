import type { ReactNode } from 'react';
import type { Definition } from '../api/award.ts';
import { useWords } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';

/** What is looked at with which weight, who is eligible, and what decides between equals. */
export function Rules({ definition }: { definition: Definition }) {
  const { t, speech } = useTexts();
  const said = (kind: 'normalisation' | 'tie', code: string) => speech.maybe(`award.${kind}.${code}`) || code;
  return (
    <section className="card" aria-labelledby="rules">
      <h2 id="rules">{t('award.rules')}</h2>
      <table className="criteria">
        <caption className="unseen">{t('award.criteria')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('award.criterion')}</th>
            <th scope="col">{t('award.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {definition.criteria.map(({ id, name, weight }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{speech.number(weight)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('award.eligibility')}</h3>
      <Eligibility eligibility={definition.eligibility} />
      <h3>{t('award.judging')}</h3>
      <p>{t('award.quorum', { count: definition.quorum })}</p>
      <p>{said('normalisation', definition.normalisation)}</p>
      <h3>{t('award.ties')}</h3>
      <ol className="ties">
        {definition.ties.map((code) => (
          <li key={code}>{said('tie', code)}</li>
        ))}
      </ol>
    </section>
  );
}

function Eligibility({ eligibility }: { eligibility: Definition['eligibility'] }) {
  const { t, speech } = useTexts();
  const { countries, tiers, labels, leastYears, mostYears, winnersRestYears } = eligibility;
  const countryNames = useWords(countries.length > 0 ? 'countries' : null);
  const tierNames = useWords(tiers.length > 0 ? 'tiers' : null);
  const conditions: ReactNode[] = [
    countries.length > 0 && t('award.eligible.countries', { countries: countries.map((code) => countryNames.label(code)).join(', ') }),
    tiers.length > 0 && t('award.eligible.tiers', { tiers: tiers.map((code) => tierNames.label(code)).join(', ') }),
    labels.length > 0 &&
      t('award.eligible.labels', { labels: labels.map((label) => speech.maybe(`award.label.${label}`) || label).join(', ') }),
    leastYears != null && t('award.eligible.least', { count: leastYears }),
    mostYears != null && t('award.eligible.most', { count: mostYears }),
    winnersRestYears != null && t('award.eligible.rest', { count: winnersRestYears }),
  ].filter((condition) => condition !== false);
  if (conditions.length === 0) {
    return <p>{t('award.eligible.all')}</p>;
  }
  return (
    <ul>
      {conditions.map((condition, index) => (
        <li key={index}>{condition}</li>
      ))}
    </ul>
  );
}
