import { useEffect } from 'react';
import { type Pilot, pathOfPilot, pathOfQuestionnaire, type Questionnaire } from '../api/pilot.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { PilotFigures } from './PilotFigures.tsx';
import { Progress } from './Progress.tsx';

/** The pilot of one country: how far it is, what is asked, and, once it is closed, what it came to. */
export function PilotPage({ country }: { country: string }) {
  const { t } = useTexts();
  const name = useWords('countries').label(country);
  const { value: pilot, problem, retry } = useRead<Pilot>(pathOfPilot(country));
  useEffect(() => {
    document.title = `${t('pilot.title', { country: name })} · ${t('site.name')}`;
  }, [name]);
  if (problem?.status === 404) {
    return <MissingPage />;
  }
  return (
    <main id="content" className="page" tabIndex={-1}>
      <p className="crumb">
        <Link to={{ name: 'pilots' }}>
          <span aria-hidden="true">← </span>
          {t('pilots.all')}
        </Link>
      </p>
      <h1>{t('pilot.title', { country: name })}</h1>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {pilot === null ? problem === null && <p className="hint">{t('state.loading')}</p> : <Known pilot={pilot} name={name} />}
    </main>
  );
}

function Known({ pilot, name }: { pilot: Pilot; name: string }) {
  const { t, speech } = useTexts();
  const path = pathOfQuestionnaire({ key: pilot.questionnaire, version: pilot.questionnaireVersion });
  return (
    <>
      <p className="pilot-progress">
        <Progress pilot={pilot} name={name} />
      </p>
      {pilot.openedAt != null && <p>{t('pilot.opened', { date: speech.date(pilot.openedAt) })}</p>}
      {pilot.closedAt != null && <p>{t('pilot.closed', { date: speech.date(pilot.closedAt) })}</p>}
      {pilot.takesAnswers ? (
        <>
          <p>{t('pilot.running')}</p>
          <p>
            <Link className="button primary" to={{ name: 'organisation', slug: null }} query="?part=pilot">
              {t('pilot.answer')}
            </Link>
          </p>
          <Asked path={path} />
        </>
      ) : (
        <section aria-labelledby="answers">
          <h2 id="answers">{t('pilots.results')}</h2>
          <PilotFigures questionnaire={path} path={`${pathOfPilot(pilot.country)}/results`} file={`pilot-${pilot.country}`} />
        </section>
      )}
    </>
  );
}

function Asked({ path }: { path: string }) {
  const { t, speech } = useTexts();
  const { value } = useRead<Questionnaire>(path);
  if (value === null) {
    return null;
  }
  const language = nearest(value.languages, speech.language);
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('pilot.questions')}</h2>
      <p>{t('pilot.minutes', { minutes: value.minutes })}</p>
      <ol lang={language}>
        {value.questions.map(({ id, text }) => (
          <li key={id}>{text[language]}</li>
        ))}
      </ol>
    </section>
  );
}
