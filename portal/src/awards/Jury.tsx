import { useState } from 'react';
import type { Award, Judged } from '../api/award.ts';
import { ask } from '../api/client.ts';
import { useRead } from '../api/useRead.ts';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { MarksForm } from './MarksForm.tsx';
import { TieForm } from './TieForm.tsx';

/** A juror's side: the invitation, ties, and marks. What one has a tie to is not there. */
export function Jury({ award }: { award: Award }) {
  const { t } = useTexts();
  const path = `/api/v1/awards/${encodeURIComponent(award.id)}/jury`;
  const { value: judged, problem, retry } = useRead<Judged[]>(`${path}/nominations`);
  const [saved, setSaved] = useState<string | null>(null);
  const outside = problem?.status === 403;
  return (
    <section aria-labelledby="jury">
      <h2 id="jury">{t('jury.title')}</h2>
      {outside && <Invitation path={path} onAnswered={retry} />}
      {problem !== null && !outside && <Trouble problem={problem} onRetry={retry} />}
      {problem === null && judged !== null && (
        <>
          <p>{t(award.stage === 'nominating' ? 'jury.notYet' : 'jury.text')}</p>
          {judged.map((nomination) => (
            <MarksForm
              // What was saved is what the fields then begin with.
              key={nomination.id + JSON.stringify([nomination.scores, nomination.comment])}
              award={award}
              nomination={nomination}
              path={path}
              saved={saved === nomination.id}
              onSaved={() => {
                setSaved(nomination.id);
                retry();
              }}
            />
          ))}
          {award.stage !== 'nominating' && judged.length === 0 && <p>{t('jury.none')}</p>}
          <TieForm path={path} onDeclared={retry} />
        </>
      )}
    </section>
  );
}

function Invitation({ path, onAnswered }: { path: string; onAnswered: () => void }) {
  const { t } = useTexts();
  const { problem, busy, run } = useDeed();
  const [declined, setDeclined] = useState(false);
  const answer = (accepted: boolean) =>
    run(async () => {
      await ask(`${path}/answer`, { method: 'POST', body: JSON.stringify({ accepted }) });
      setDeclined(!accepted);
      onAnswered();
    });
  return (
    <div className="part">
      <p>{t('jury.invitation')}</p>
      <div className="actions">
        <button type="button" className="primary" aria-disabled={busy} onClick={() => answer(true)}>
          {t('jury.accept')}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => answer(false)}>
          {t('jury.decline')}
        </button>
      </div>
      <p role="status">{declined && t('jury.declined')}</p>
      {problem?.status === 404 ? (
        <div className="trouble" role="alert">
          <p>{t('jury.notInvited')}</p>
        </div>
      ) : (
        <Refusal problem={problem} />
      )}
    </div>
  );
}
