import { usePartNames } from '../events/parts.ts';
import { Part, TextField } from '../form/fields.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import type { OwnEvent } from './editing.ts';

interface Props {
  event: OwnEvent;
  /** Seats by key. */
  parts: Record<string, string>;
  onChange: (parts: Record<string, string>) => void;
}

/** Which days and sessions guests choose, and how many seats each has. */
export function PartsFields({ event, parts, onChange }: Props) {
  const { t } = useTexts();
  const named = usePartNames(event);
  const days = datesOf(event).map((date) => `day:${date}`);
  const sessions = event.programme.sessions.map(({ id }) => `session:${id}`);
  const without = (key: string) => Object.fromEntries(Object.entries(parts).filter(([each]) => each !== key));
  // Pointers count what is sent: the chosen ones of each kind.
  const pointer = (key: string) => {
    const kind = key.startsWith('day:') ? 'day:' : 'session:';
    const index = Object.keys(parts)
      .filter((each) => each.startsWith(kind))
      .indexOf(key);
    return `/${kind === 'day:' ? 'days' : 'sessions'}/${index}/seats`;
  };
  const field = (key: string) => (
    <div key={key} className="part-seats">
      <label className="choice">
        <input
          type="checkbox"
          checked={key in parts}
          onChange={({ target }) => onChange(target.checked ? { ...parts, [key]: '' } : without(key))}
        />
        <span>{named(key)}</span>
      </label>
      {key in parts && (
        <TextField
          pointer={pointer(key)}
          label={t('terms.seats.of', { part: named(key) })}
          kind="number"
          value={parts[key] ?? ''}
          onChange={(seats) => onChange({ ...parts, [key]: seats })}
          optional
        />
      )}
    </div>
  );
  return (
    <>
      <Part title={t('terms.days')} pointer="/days">
        {days.map(field)}
      </Part>
      {sessions.length > 0 && (
        <Part title={t('terms.sessions')} pointer="/sessions">
          {sessions.map(field)}
        </Part>
      )}
    </>
  );
}

/** From the first day to the last. */
export function datesOf({ starts, ends }: { starts: string; ends: string }): string[] {
  const dates: string[] = [];
  const last = ends.slice(0, 10);
  for (let day = new Date(`${starts.slice(0, 10)}T00:00Z`); dates.length < 31; day = new Date(day.getTime() + 86_400_000)) {
    const date = day.toISOString().slice(0, 10);
    if (date > last) {
      break;
    }
    dates.push(date);
  }
  return dates;
}
