import { useState } from 'react';
import type { Award, Judged, JurySeat } from '../api/award.ts';
import { ask } from '../api/client.ts';
import { useRead } from '../api/useRead.ts';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { MarksForm } from './MarksForm.tsx';
import { TieForm } from './TieForm.tsx';

/** A juror's side, for whose account was invited: the invitation, ties, and marks. */
export function Jury({ award }: { award: Award }) {
  const { t } = useTexts();
  const path = `/api/v1/awards/${encodeURIComponent(award.id)}/jury`;
  const { value: seat, problem, retry } = useRead<JurySeat>(`${path}/seat`);
  if (problem === null && !seat?.invited) {
    return null;
  }
  return (
    <section aria-labelledby="jury">
      <h2 id="jury">{t('jury.title')}</h2>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {seat?.invited && seat.answer !== 'accepted' && <Invitation path={path} declined={seat.answer === 'declined'} onAnswered={retry} />}
      {seat?.answer === 'accepted' && <Judgements award={award} path={path} />}
    </section>
  );
}

/** What one has a tie to is not there. */
function Judgements({ award, path }: { award: Award; path: string }) {
  const { t } = useTexts();
  const { value: judged, problem, retry } = useRead<Judged[]>(`${path}/nominations`);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {judged !== null && (
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
    </>
  );
}

interface InvitationProps {
  path: string;
  declined: boolean;
  onAnswered: () => void;
}

function Invitation({ path, declined, onAnswered }: InvitationProps) {
  const { t } = useTexts();
  const { problem, busy, run } = useDeed();
  const answer = (accepted: boolean) =>
    run(async () => {
      await ask(`${path}/answer`, { method: 'POST', body: JSON.stringify({ accepted }) });
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
      <Refusal problem={problem} />
    </div>
  );
}
