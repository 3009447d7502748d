import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Cluster } from '../api/cluster.ts';
import { type Pilot, type PilotResponse, pathOfPilot, pathOfQuestionnaire, type Questionnaire } from '../api/pilot.ts';
import { randomKey } from '../api/randomKey.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { SelectField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { Meanwhile } from '../form/Meanwhile.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useKeptDraft } from '../form/useKeptDraft.ts';
import { useOwnDocument } from '../form/useOwnDocument.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { answersOf, type Typed, typedOf } from './answers.ts';
import { QuestionnaireFields } from './QuestionnaireFields.tsx';

/** What an organisation answers in the pilot of its country. */
export function OwnAnswers({ cluster }: { cluster: Cluster }) {
  const { t } = useTexts();
  const { value: pilot, problem, retry } = useRead<Pilot>(pathOfPilot(cluster.country));
  const asked = useRead<Questionnaire>(
    pilot === null ? null : pathOfQuestionnaire({ key: pilot.questionnaire, version: pilot.questionnaireVersion }),
  );
  if (problem?.status === 404) {
    return <p className="lead">{t('answer.none')}</p>;
  }
  const trouble = problem ?? asked.problem;
  if (trouble !== null) {
    return <Trouble problem={trouble} onRetry={problem === null ? asked.retry : retry} />;
  }
  return pilot === null || asked.value === null ? (
    <p className="hint">{t('state.loading')}</p>
  ) : (
    <Response slug={cluster.slug} pilot={pilot} questionnaire={asked.value} />
  );
}

interface Asked {
  slug: string;
  pilot: Pilot;
  questionnaire: Questionnaire;
}

function Response({ slug, pilot, questionnaire }: Asked) {
  const { t, speech } = useTexts();
  const path = `${pathOfPilot(pilot.country)}/responses/${encodeURIComponent(slug)}`;
  const { found, problem, reload } = useOwnDocument<PilotResponse>(path);
  if (found === null) {
    return problem === null ? <p className="hint">{t('state.loading')}</p> : <Trouble problem={problem} onRetry={() => void reload()} />;
  }
  const language = nearest(questionnaire.languages, speech.language);
  const submittedAt = found.body?.submittedAt;
  return (
    <section className="part" aria-labelledby="questionnaire">
      <h2 id="questionnaire" lang={language}>
        {questionnaire.title[language]}
      </h2>
      <p>
        {t('pilot.minutes', { minutes: questionnaire.minutes })} {t('pilots.answered', { answered: pilot.answered, threshold: pilot.threshold })}{' '}
        <Link to={{ name: 'pilot', country: pilot.country }}>{t('answer.country')}</Link>
      </p>
      {submittedAt != null && (
        <p className="sent" role="status">
          {t('answer.sent', { date: speech.date(submittedAt) })}
        </p>
      )}
      {submittedAt == null && !pilot.takesAnswers && <p>{t('problem.pilot-closed')}</p>}
      {submittedAt == null && pilot.takesAnswers && (
        <AnswerSheet path={path} slug={slug} pilot={pilot} questionnaire={questionnaire} found={found} reload={reload} />
      )}
    </section>
  );
}

interface Values {
  language: string;
  typed: Typed;
}

type SheetProps = Asked & { path: string; found: { body: PilotResponse | null; etag: string }; reload: () => Promise<void> };

function AnswerSheet({ path, slug, pilot, questionnaire, found, reload }: SheetProps) {
  const { t, speech } = useTexts();
  const languages = useWords('languages');
  const { questions } = questionnaire;
  const { body } = found;
  const { values, change, save, unsaved, savedAt, drop } = useKeptDraft<Values>({
    path,
    key: `klynge.pilot.${pilot.country}.${slug}`,
    saved: {
      values: { language: body?.language ?? nearest(questionnaire.languages, speech.language), typed: typedOf(body?.answers ?? {}) },
      etag: found.etag,
    },
    bodyOf: ({ language, typed }) => ({ language, answers: answersOf(questions, typed) }),
    reload,
  });
  const deed = useDeed();
  const [key] = useState(randomKey);
  const send = () => {
    if (confirm(t('answer.sendSure'))) {
      void deed.run(async () => {
        const etag = unsaved || found.etag === '' ? await save() : found.etag;
        const headers = { 'If-Match': etag, 'Idempotency-Key': key };
        await ask(`${path}/submission`, { method: 'POST', headers, body: '{}' }).finally(reload);
      });
    }
  };
  return (
    <JudgedForm problem={deed.problem} sending={deed.busy} onSend={send}>
      <SelectField
        pointer="/language"
        label={t('answer.language')}
        value={values.language}
        options={questionnaire.languages.map((code) => ({ code, name: languages.label(code) }))}
        onChange={(language) => change({ ...values, language: language === '' ? values.language : language })}
      />
      <QuestionnaireFields questions={questions} language={values.language} typed={values.typed} onChange={(typed) => change({ ...values, typed })} />
      <Meanwhile
        problem={deed.problem}
        onTheirs={() => {
          drop();
          deed.forget();
        }}
      />
      <div className="send save">
        <button type="button" onClick={() => void deed.run(save)} aria-disabled={deed.busy}>
          {t('answer.save')}
        </button>
        <button type="submit" className="primary" aria-disabled={deed.busy}>
          {deed.busy ? t('register.sending') : t('answer.send')}
        </button>
        <p role="status">
          {unsaved && savedAt !== null && t('register.draftSaved', { time: speech.time(savedAt) })}
          {!unsaved && body !== null && t('answer.saved', { date: speech.dateAndTime(body.savedAt) })}
        </p>
      </div>
    </JudgedForm>
  );
}
