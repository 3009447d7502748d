import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Fault } from '../api/problem.ts';
import { Refusal } from '../app/Refusal.tsx';
import { useFaultTexts } from '../form/fields.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';

interface Row {
  /** The line of a table, the place among a calendar's entries. */
  row: number;
  title: string;
  outcome: 'sound' | 'faulty' | 'left-out';
  faults: Fault[];
}

interface Report {
  sound: number;
  faulty: number;
  leftOut: number;
  faults: Fault[];
  /** In English. */
  changes: string[];
  rows: Row[];
}

interface Checked {
  file: File;
  report: Report;
  etag: string;
}

/** A programme from a table or a calendar: checked first, with a word on each row; then brought in, all of it or nothing. */
export function ImportProgramme({ id }: { id: string }) {
  const { t } = useTexts();
  const path = `/api/v1/events/${encodeURIComponent(id)}/programme`;
  const [checked, setChecked] = useState<Checked | null>(null);
  const [brought, setBrought] = useState(false);
  const { problem, busy, run } = useDeed();
  const check = (file: File) => {
    setChecked(null);
    setBrought(false);
    run(async () => {
      const { body, etag } = await ask<Report>(`${path}/imports`, { method: 'POST', headers: typed(file), body: file });
      setChecked({ file, report: body, etag });
    });
  };
  const bring = ({ file, etag }: Checked) =>
    run(async () => {
      const headers = { ...typed(file), 'If-Match': etag };
      const { body } = await ask<Report>(path, { method: 'PUT', headers, body: file });
      setChecked({ file, report: body, etag });
      setBrought(true);
    });
  const stale = problem?.status === 412 && checked !== null;
  return (
    <>
      <p className="lead">{t('import.lead')}</p>
      <div className="field">
        <label htmlFor="file">{t('import.file')}</label>
        <span className="hint" id="file-hint">
          {t('import.hint')}
        </span>
        <input
          id="file"
          type="file"
          accept=".csv,.ics,text/csv,text/calendar"
          aria-describedby="file-hint"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) {
              check(file);
            }
          }}
        />
      </div>
      <p role="status">{busy && t('state.loading')}</p>
      {stale ? (
        <div className="asked" role="alert">
          <p>{t('import.stale')}</p>
          <button type="button" onClick={() => check(checked.file)}>
            {t('import.again')}
          </button>
        </div>
      ) : (
        <>
          <Refusal problem={problem} />
          {problem !== null && problem.faults.length > 0 && (
            <div className="trouble" role="alert">
              <Faults faults={problem.faults} />
            </div>
          )}
        </>
      )}
      {checked !== null && <Outcome checked={checked} busy={busy} brought={brought} onBring={() => bring(checked)} />}
    </>
  );
}

/** By its name where the browser does not know the kind. */
function typed(file: File): Record<string, string> {
  return { 'Content-Type': file.name.toLowerCase().endsWith('.ics') ? 'text/calendar' : 'text/csv' };
}

type OutcomeProps = { checked: Checked; busy: boolean; brought: boolean; onBring: () => void };

function Outcome({ checked: { report }, busy, brought, onBring }: OutcomeProps) {
  const { t } = useTexts();
  const { sound, faulty, leftOut, faults, changes, rows } = report;
  return (
    <section className="part" aria-labelledby="report">
      <div role="status">
        <h2 id="report">{brought ? t('import.done') : t('import.report', { sound, faulty, leftOut })}</h2>
      </div>
      <Faults faults={faults} />
      {rows.length > 0 && (
        <div className="scrolled" tabIndex={0} role="region" aria-label={t('desk.sessions')}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('import.row')}</th>
                <th scope="col">{t('desk.session.title')}</th>
                <th scope="col">{t('import.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.row} ${row.title}`} className={row.outcome}>
                  <th scope="row">{row.row}</th>
                  <td>{row.title}</td>
                  <td>
                    {t(`import.${row.outcome}`)}
                    <Faults faults={row.faults} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.length > 0 && (
        <>
          <h3>{t('revisions.title')}</h3>
          <ul lang="en">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      {!brought && faulty === 0 && faults.length === 0 && sound > 0 && (
        <button type="button" className="primary" aria-disabled={busy} onClick={onBring}>
          {t('import.bring')}
        </button>
      )}
    </section>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const textOf = useFaultTexts();
  return faults.length === 0 ? null : (
    <ul className="faults">
      {faults.map((fault) => (
        <li key={fault.pointer + fault.code}>
          {fault.pointer !== '' && <code>{fault.pointer}</code>} {textOf(fault)}
        </li>
      ))}
    </ul>
  );
}
