import { useState } from 'react';
import { pathOfQuestionnaire, type Pilot } from '../api/pilot.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { SelectField } from '../form/fields.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { PilotFigures } from './PilotFigures.tsx';
import { Progress } from './Progress.tsx';

/** Every country that began its pilot, and what all of them answered. */
export function PilotsPage() {
  const { t, speech } = useTexts();
  const names = useWords('countries');
  const { value, problem, retry } = useRead<{ items: Pilot[] }>('/api/v1/countries');
  const pilots = (value?.items ?? [])
    .map((pilot) => ({ pilot, name: names.label(pilot.country) }))
    .sort((a, b) => speech.compare(a.name, b.name));
  return (
    <main id="content" className="page" tabIndex={-1}>
      <h1>{t('head.pilots.title')}</h1>
      <p className="lead">{t('map.pilots.text')}</p>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {value === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {value !== null && pilots.length === 0 && <p>{t('pilots.none')}</p>}
      <ul className="rows">
        {pilots.map(({ pilot, name }) => (
          <li key={pilot.country}>
            <span>
              <Link to={{ name: 'pilot', country: pilot.country }}>{name}</Link>
            </span>
            <Progress pilot={pilot} name={name} />
          </li>
        ))}
      </ul>
      <FiguresOfAll />
    </main>
  );
}

interface Line {
  key: string;
  version: number;
  title: Record<string, string>;
}

function FiguresOfAll() {
  const { t, speech } = useTexts();
  const { value } = useRead<{ items: Line[] }>('/api/v1/questionnaires');
  const [chosen, setChosen] = useState('');
  const lines = value?.items ?? [];
  const line = lines.find((each) => pathOfQuestionnaire(each) === chosen) ?? lines[0];
  if (line === undefined) {
    return null;
  }
  const path = pathOfQuestionnaire(line);
  const titleOf = ({ title, version }: Line) => `${title[nearest(Object.keys(title), speech.language)]} (${version})`;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('pilots.results')}</h2>
      <SelectField
        pointer="/questionnaire"
        label={t('pilots.questionnaire')}
        value={path}
        options={lines.map((each) => ({ code: pathOfQuestionnaire(each), name: titleOf(each) }))}
        onChange={setChosen}
      />
      <PilotFigures key={path} questionnaire={path} path={`${path}/results`} file={`${line.key}-${line.version}`} />
    </section>
  );
}
