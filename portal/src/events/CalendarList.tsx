import { useRef } from 'react';
import type { CalendarEntry } from '../api/event.ts';
import { useWords, type Words } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { MoreButton } from '../app/MoreButton.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { byMonth } from './calendar.ts';
import { ownTimes, zoneName } from './times.ts';

interface Props {
  entries: readonly CalendarEntry[];
  busy: boolean;
  onMore: (() => void) | null;
}

export function CalendarList({ entries, busy, onMore }: Props) {
  const { t, speech } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const words = { countries: useWords('countries'), types: useWords('event-types'), formats: useWords('event-formats') };
  if (entries.length === 0) {
    return (
      <div className="nothing">
        <p>
          <strong>{t('calendar.none')}</strong>
        </p>
        <p>{t('calendar.noneHint')}</p>
      </div>
    );
  }
  return (
    <div className="months" ref={list} aria-busy={busy}>
      {byMonth(entries).map(([month, inMonth]) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{speech.clock(`${month}-01`, { month: 'long', year: 'numeric' })}</h2>
          <ul className="entries">
            {inMonth.map((entry) => (
              <li key={entry.id} className={entry.state}>
                <Line entry={entry} {...words} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <MoreButton list={list} shown={entries.length} busy={busy} onMore={onMore} />
    </div>
  );
}

type LineProps = { entry: CalendarEntry; countries: Words; types: Words; formats: Words };

function Line({ entry, countries, types, formats }: LineProps) {
  const { t, speech } = useTexts();
  const language = nearest(Object.keys(entry.title), speech.language);
  const country = entry.countries[0];
  const place = entry.city == null ? [] : [country === undefined ? entry.city : `${entry.city}, ${countries.label(country)}`];
  return (
    <>
      <div className="day" aria-hidden="true">
        <strong>{speech.clock(entry.starts, { day: 'numeric' })}</strong>
        <span>{speech.clock(entry.starts, { weekday: 'short' })}</span>
      </div>
      <div className="what">
        <p className="tags">
          <span className="tier">{types.label(entry.type)}</span>
          {entry.state !== 'published' && <span className={`tier ${entry.state}`}>{t(`event.state.${entry.state}`)}</span>}
        </p>
        <h3>
          <Link to={{ name: 'event', id: entry.id }} lang={language} data-item="">
            {entry.title[language]}
          </Link>
        </h3>
        <p>
          {ownTimes(speech, entry)} <span className="zone">({zoneName(entry.timeZone)})</span>
        </p>
        <p className="hint">{[...place, formats.label(entry.format), ...entry.organisers].join(' · ')}</p>
      </div>
    </>
  );
}
