import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { Trouble } from '../app/Trouble.tsx';
import { usePartNames } from '../events/parts.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Bars } from './Bars.tsx';
import type { OwnEvent } from './editing.ts';

interface Point {
  label: string;
  value: number;
}

interface Statistics {
  seats?: number | null;
  confirmed: number;
  checkedIn: number;
  standings: Point[];
  parts: Point[];
  countries: Point[];
  /** By local date. */
  registrationsByDay: Point[];
  /** By local hour. */
  arrivalsByHour: Point[];
}

/** How an event is attended. */
export function Numbers({ id }: { id: string }) {
  const { t, speech } = useTexts();
  const path = `/api/v1/events/${encodeURIComponent(id)}`;
  const { value: event } = useRead<OwnEvent>(`${path}/draft`);
  const { value, problem, retry } = useRead<Statistics>(`${path}/statistics`);
  const countries = useWords('countries');
  if (problem?.status === 404) {
    return <p>{t('terms.none')}</p>;
  }
  if (problem !== null) {
    return <Trouble problem={problem} onRetry={retry} />;
  }
  if (value === null || event === null) {
    return <p className="hint">{t('state.loading')}</p>;
  }
  return (
    <>
      <p className="lead">
        {t('numbers.confirmed', { count: value.confirmed })}
        {value.seats != null && ` (${t('numbers.seats', { seats: speech.number(value.seats) })})`}
        {' · '}
        {t('numbers.arrived', { count: value.checkedIn })}
      </p>
      <Charts event={event} statistics={value} countryNamed={(code) => (code === 'unknown' ? t('numbers.unknown') : countries.label(code))} />
    </>
  );
}

type ChartsProps = { event: OwnEvent; statistics: Statistics; countryNamed: (code: string) => string };

function Charts({ event, statistics, countryNamed }: ChartsProps) {
  const { t, speech } = useTexts();
  const named = usePartNames(event);
  const as = (points: readonly Point[], name: (label: string) => string) =>
    points.map(({ label, value }) => ({ label: name(label), value }));
  const day = (date: string) => speech.clock(date, { day: 'numeric', month: 'long', year: 'numeric' });
  const hour = (local: string) => speech.clock(local, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  return (
    <>
      <Bars title={t('numbers.standings')} bars={as(statistics.standings, (code) => speech.maybe(`standing.${code}`) || code)} />
      <Bars title={t('numbers.parts')} bars={as(statistics.parts, named)} />
      <Bars title={t('numbers.countries')} bars={as(statistics.countries, countryNamed)} />
      <Bars title={t('numbers.byDay')} bars={as(statistics.registrationsByDay, day)} />
      <Bars title={t('numbers.byHour')} bars={as(statistics.arrivalsByHour, hour)} />
    </>
  );
}
