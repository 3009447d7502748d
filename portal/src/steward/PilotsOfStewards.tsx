import { useState } from 'react';
import { ask } from '../api/client.ts';
import { type Pilot, pathOfPilot } from '../api/pilot.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useOptions } from '../form/useOptions.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { numberOf } from '../pilots/answers.ts';
import { Progress } from '../pilots/Progress.tsx';

/** Pilots are begun here, and closed. */
export function PilotsOfStewards() {
  const { t } = useTexts();
  const names = useWords('countries');
  const { value, problem, retry } = useRead<{ items: Pilot[] }>('/api/v1/countries');
  const closing = useDeed();
  const close = (country: string) => {
    if (confirm(t('steward.closeSure', { country: names.label(country) }))) {
      void closing.run(async () => {
        const { etag } = await ask<Pilot>(pathOfPilot(country));
        await ask(`${pathOfPilot(country)}/closure`, { method: 'POST', headers: { 'If-Match': etag }, body: '{}' });
        retry();
      });
    }
  };
  return (
    <>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      <Refusal problem={closing.problem} />
      <ul className="rows">
        {value?.items.map((pilot) => (
          <li key={pilot.country}>
            <span>
              <Link to={{ name: 'pilot', country: pilot.country }}>{names.label(pilot.country)}</Link>
            </span>
            <Progress pilot={pilot} name={names.label(pilot.country)} />
            {pilot.takesAnswers && (
              <button type="button" className="quiet" onClick={() => close(pilot.country)}>
                {t('steward.close', { country: names.label(pilot.country) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <NewPilot onStarted={retry} />
    </>
  );
}

function NewPilot({ onStarted }: { onStarted: () => void }) {
  const { t, speech } = useTexts();
  const countries = useOptions('countries');
  const { value } = useRead<{ items: { key: string; title: Record<string, string> }[] }>('/api/v1/questionnaires');
  const [country, setCountry] = useState('');
  const [questionnaire, setQuestionnaire] = useState('');
  const [threshold, setThreshold] = useState('');
  const { busy, done, problem, run } = useDeed();
  const lines = [...new Map((value?.items ?? []).map(({ key, title }) => [key, title])).entries()];
  const start = () =>
    void run(async () => {
      const body = { country, questionnaire, ...(threshold.trim() === '' ? {} : { threshold: numberOf(threshold.trim()) }) };
      await ask('/api/v1/pilots', { method: 'POST', body: JSON.stringify(body) });
      onStarted();
    });
  return (
    <section className="part" aria-labelledby="begin">
      <h2 id="begin">{t('steward.begin')}</h2>
      <JudgedForm problem={problem} sending={busy} onSend={start}>
        <SelectField pointer="/country" label={t('filter.country')} value={country} options={countries} onChange={setCountry} />
        <SelectField
          pointer="/questionnaire"
          label={t('organisation.part.pilot')}
          value={questionnaire}
          options={lines.map(([code, title]) => ({ code, name: title[nearest(Object.keys(title), speech.language)] ?? code }))}
          onChange={setQuestionnaire}
        />
        <TextField
          pointer="/threshold"
          label={t('steward.threshold')}
          hint={t('steward.threshold.hint')}
          kind="number"
          optional
          value={threshold}
          onChange={setThreshold}
        />
        <button type="submit" className="primary" aria-disabled={busy}>
          {t('steward.begin')}
        </button>
        <p role="status">{done && t('steward.begun')}</p>
        <Refusal problem={problem} />
      </JudgedForm>
    </section>
  );
}
