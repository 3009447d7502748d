import { useState } from 'react';
import type { PilotResults, Question, Questionnaire, QuestionResult } from '../api/pilot.ts';
import { useRead } from '../api/useRead.ts';
import { useWords, type Words } from '../api/vocabularies.ts';
import { FileButton } from '../app/FileButton.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { type Answered, groupsOf, type View, VIEWS } from './groups.ts';
import { Shares } from './Shares.tsx';

interface Props {
  /** Addresses of the questionnaire and of its results. */
  questionnaire: string;
  path: string;
  /** What the table is called when it is saved, without its ending. */
  file: string;
}

/** What was answered, a chart a question and group. */
export function PilotFigures({ questionnaire, path, file }: Props) {
  const { t, speech } = useTexts();
  const asked = useRead<Questionnaire>(questionnaire);
  const { value, problem, retry } = useRead<PilotResults>(path);
  const [view, setView] = useState<View>('total');
  const names = { countries: useWords('countries'), ecosystems: useWords('industrial-ecosystems') };
  if (problem !== null) {
    return <Trouble problem={problem} onRetry={retry} />;
  }
  if (value === null || asked.value === null) {
    return <p className="hint">{t('state.loading')}</p>;
  }
  if (value.respondents === 0) {
    return <p>{t('results.none')}</p>;
  }
  const language = nearest(asked.value.languages, speech.language);
  const questions = new Map(asked.value.questions.map((question) => [question.id, question]));
  return (
    <>
      <p>{t('results.respondents', { count: value.respondents })}</p>
      <div className="figures-tools">
        <label>
          <span>{t('results.by')}</span>
          <select value={view} onChange={(event) => setView(VIEWS.find((each) => each === event.target.value) ?? 'total')}>
            {VIEWS.map((each) => (
              <option key={each} value={each}>
                {t(`results.by.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <FileButton path={`${path}?language=${language}`} type="text/csv" name={`${file}.csv`} label={t('results.csv')} />
      </div>
      {value.questions
        .filter(({ kind }) => kind !== 'text')
        .map((result) => (
          <OneQuestion key={result.id} result={result} question={questions.get(result.id)} language={language} view={view} names={names} />
        ))}
    </>
  );
}

interface QuestionProps {
  result: QuestionResult;
  question: Question | undefined;
  language: string;
  view: View;
  names: { countries: Words; ecosystems: Words };
}

function OneQuestion({ result, question, language, view, names }: QuestionProps) {
  const { t } = useTexts();
  const groups = groupsOf(result, view);
  const labels = new Map((question?.choices ?? []).map(({ code, text }) => [code, text[language] ?? code]));
  const nameOf = ({ country, ecosystem }: Answered) =>
    [
      country === null ? null : names.countries.label(country),
      ecosystem === 'several' ? t('results.several') : ecosystem === null ? null : names.ecosystems.label(ecosystem),
    ]
      .filter((each) => each !== null)
      .join(', ');
  return (
    <section className="part" aria-labelledby={`q-${result.id}`}>
      <h3 id={`q-${result.id}`} lang={language}>
        {result.text[language] ?? result.id}
      </h3>
      {groups.length === 0 && <p className="hint">{t('results.tooFew')}</p>}
      {groups.map((group) => (
        <Shares key={nameOf(group)} title={nameOf(group)} figures={group.figures} labels={labels} language={language} />
      ))}
    </section>
  );
}
