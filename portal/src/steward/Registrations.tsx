import { useRef, useState } from 'react';
import { usePages } from '../api/usePages.ts';
import { useWords } from '../api/vocabularies.ts';
import { MoreButton } from '../app/MoreButton.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { OneRegistration } from './OneRegistration.tsx';

const STATES = ['submitted', 'in-review', 'changes-requested', 'accepted', 'rejected'] as const;

interface Line {
  id: string;
  name: string;
  country: string;
  city: string;
  submittedAt: string;
}

/** What waits for a decision, the oldest first. */
export function Registrations() {
  const { t } = useTexts();
  const states = useWords('registration-states');
  const [state, setState] = useState<string>('submitted');
  const [opened, setOpened] = useState<string | null>(null);
  if (opened !== null) {
    return <OneRegistration id={opened} onClose={() => setOpened(null)} />;
  }
  return (
    <>
      <div className="figures-tools">
        <label>
          <span>{t('followUp.state')}</span>
          <select value={state} onChange={(event) => setState(event.target.value)}>
            {STATES.map((code) => (
              <option key={code} value={code}>
                {states.label(code)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Lines key={state} state={state} onOpen={setOpened} />
    </>
  );
}

function Lines({ state, onOpen }: { state: string; onOpen: (id: string) => void }) {
  const { t, speech } = useTexts();
  const countries = useWords('countries');
  const { list, problem, busy, more, retry } = usePages<Line>(`/api/v1/registrations?state=${state}`);
  const items = useRef<HTMLUListElement>(null);
  return (
    <>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {list === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {list?.items.length === 0 && <p>{t('steward.empty')}</p>}
      <ul className="rows" ref={items}>
        {list?.items.map(({ id, name, country, city, submittedAt }) => (
          <li key={id}>
            <span>
              <button type="button" className="quiet" data-item="" onClick={() => onOpen(id)}>
                {name}
              </button>
            </span>
            <span>
              {city}, {countries.label(country)}
            </span>
            <time dateTime={submittedAt}>{speech.dateAndTime(submittedAt)}</time>
          </li>
        ))}
      </ul>
      <MoreButton list={items} shown={list?.items.length ?? 0} busy={busy} onMore={more} />
    </>
  );
}
