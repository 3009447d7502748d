import type { Attendance } from '../api/attendance.ts';
import type { Problem } from '../api/problem.ts';
import { useRead } from '../api/useRead.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { hitBy, MOST_HIT } from './terms.ts';

/** Which guests would lose a seat by terms with fewer seats than are taken; nothing where that is not the trouble. */
export function WhoIsHit({ event, problem }: { event: string; problem: Problem | null }) {
  const { t } = useTexts();
  const hit = hitBy(problem?.faults ?? []);
  if (hit.length === 0) {
    return null;
  }
  return (
    <section className="trouble" aria-labelledby="hit">
      <h2 id="hit">{t('terms.hit')}</h2>
      <ul>
        {hit.slice(0, MOST_HIT).map((registration) => (
          <li key={registration}>
            <OneHit event={event} registration={registration} />
          </li>
        ))}
        {hit.length > MOST_HIT && <li>{t('terms.hit.more', { count: hit.length - MOST_HIT })}</li>}
      </ul>
    </section>
  );
}

function OneHit({ event, registration }: { event: string; registration: string }) {
  const { t } = useTexts();
  const { value } = useRead<Attendance>(`/api/v1/events/${encodeURIComponent(event)}/attendances/${registration}`);
  const name = value === null ? registration : (value.guest?.name ?? t('ticket.forgotten'));
  return <>{[name, value?.guest?.organisation].filter((part) => part != null).join(', ')}</>;
}
