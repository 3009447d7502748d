import type { Award } from '../api/award.ts';
import { Link } from '../app/Link.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { type CategoryResult, type Ranked, resultsOf } from './results.ts';

/** Categories with whoever is shortlisted in them, why, and who won. */
export function Categories({ award }: { award: Award }) {
  const { t, speech } = useTexts();
  const { count } = award;
  return (
    <section aria-labelledby="categories">
      <h2 id="categories">{t('award.categories')}</h2>
      {count != null && (
        <p>
          {t('award.ballots', { count: count.ballots })}
          {Object.entries(count.byChannel).map(
            ([channel, ballots]) => ` · ${speech.maybe(`award.channel.${channel}`) || channel}: ${speech.number(ballots)}`,
          )}
        </p>
      )}
      {count == null && award.shortlists.length > 0 && award.stage !== 'cancelled' && <p className="hint">{t('award.notYet')}</p>}
      {resultsOf(award).map((category) => (
        <Category key={category.id} category={category} />
      ))}
    </section>
  );
}

function Category({ category }: { category: CategoryResult }) {
  const { t } = useTexts();
  const { id, name, considered, finalists, decidedBy } = category;
  return (
    <section className="category" aria-labelledby={`category-${id}`}>
      <h3 id={`category-${id}`}>{name}</h3>
      {considered === null && <p className="hint">{t('award.noShortlist')}</p>}
      {considered !== null && <p className="hint">{t('award.considered', { count: considered })}</p>}
      {finalists.length > 0 && (
        <ol className="finalists" aria-label={t('award.shortlist')}>
          {finalists.map((finalist) => (
            <li key={finalist.nomination} className={finalist.won ? 'won' : ''}>
              <OneFinalist finalist={finalist} />
            </li>
          ))}
        </ol>
      )}
      {decidedBy !== null && decidedBy !== 'votes' && <p>{t('award.decidedBy', { rule: ruleOf(decidedBy) })}</p>}
    </section>
  );

  function ruleOf(code: string): string {
    return code === 'jury-score' || code === 'heaviest-criterion' || code === 'earliest' || code === 'lot'
      ? t(`award.tie.${code}`)
      : code;
  }
}

function OneFinalist({ finalist }: { finalist: Ranked }) {
  const { t, speech } = useTexts();
  const { cluster, name, won, votes, place, score, jurors, reason } = finalist;
  return (
    <>
      <p className="who">
        <Link to={{ name: 'cluster', slug: cluster }}>{name}</Link>
        {won && <strong className="tier winner">{t('award.winner')}</strong>}
        {votes !== null && <span>{t('award.votes', { count: votes })}</span>}
      </p>
      <p className="hint">{t('award.byJury', { place, score: speech.number(Number(score)), count: jurors })}</p>
      <p className="reason" lang="en">
        {reason}
      </p>
    </>
  );
}
