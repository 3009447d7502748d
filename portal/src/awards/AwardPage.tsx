import { useEffect } from 'react';
import type { Award, Definition } from '../api/award.ts';
import { useRead } from '../api/useRead.ts';
import { Link } from '../app/Link.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { zoneName } from '../events/times.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { AwardActions } from './AwardActions.tsx';
import { Categories } from './Categories.tsx';
import { Proof } from './Proof.tsx';
import { ReceiptCheck } from './ReceiptCheck.tsx';
import { Rules } from './Rules.tsx';

export function AwardPage({ id }: { id: string }) {
  const { t } = useTexts();
  const { value: award, problem, retry } = useRead<Award>(`/api/v1/awards/${encodeURIComponent(id)}`);
  if (problem?.status === 404) {
    return <MissingPage what="award" />;
  }
  // One element all along: the focus that it was given stays when the award arrives.
  return (
    <main id="content" className="page profile award" tabIndex={-1} aria-busy={award === null && problem === null}>
      <p className="crumb">
        <Link to={{ name: 'awards' }}>
          <span aria-hidden="true">← </span>
          {t('award.back')}
        </Link>
      </p>
      {award === null && <h1 className="unseen">{t('awards.title')}</h1>}
      {award === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {problem !== null && award === null && <Trouble problem={problem} onRetry={retry} />}
      {award !== null && <Whole award={award} />}
    </main>
  );
}

function Whole({ award }: { award: Award }) {
  const { t } = useTexts();
  const { name, event } = award.definition;
  useEffect(() => {
    document.title = `${t('head.award.title', { name })} · ${t('site.name')}`;
  }, [name]);
  return (
    <>
      <header className="profile-head">
        <div className="title">
          <h1>{name}</h1>
          <p className="where">
            {t('award.stage')}: <strong>{t(`award.stage.${award.stage}`)}</strong>
          </p>
          {event != null && (
            <p>
              <Link to={{ name: 'event', id: event }}>{t('award.event')}</Link>
            </p>
          )}
        </div>
      </header>
      <div className="profile-body">
        <div className="main-column">
          <AwardActions award={award} />
          <Categories award={award} />
          <Proof award={award} />
          <ReceiptCheck award={award.id} />
        </div>
        <aside>
          <Dates dates={award.definition.dates} />
          <Rules definition={award.definition} />
        </aside>
      </div>
    </>
  );
}

const STEPS = ['nominationsUntil', 'scoringUntil', 'votingFrom', 'votingUntil'] as const;

function Dates({ dates }: { dates: Definition['dates'] }) {
  const { t, speech } = useTexts();
  return (
    <section className="card" aria-labelledby="dates">
      <h2 id="dates">{t('award.dates')}</h2>
      <dl className="facts">
        {STEPS.map((step) => (
          <div key={step}>
            <dt>{t(`award.${step}`)}</dt>
            <dd>{speech.clock(dates[step], { dateStyle: 'long', timeStyle: 'short' })}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('award.zone', { zone: zoneName(dates.zone) })}</p>
    </section>
  );
}
