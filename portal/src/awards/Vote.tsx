import { useState } from 'react';
import type { Acknowledged, Award, Shortlist } from '../api/award.ts';
import { ask } from '../api/client.ts';
import { useRead } from '../api/useRead.ts';
import { Words } from '../api/vocabularies.ts';
import { usePathname } from '../app/navigation.ts';
import { Refusal } from '../app/Refusal.tsx';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { randomKey } from '../api/randomKey.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from '../session/session.ts';
import { keep, type Kept, keptOf, latest } from './receipts.ts';
import { Receipts } from './Receipts.tsx';

/** A ballot for each category while the vote is open, and the receipts for as long as they are of use. */
export function Vote({ award, known }: { award: Award; known: boolean }) {
  const { t } = useTexts();
  const here = usePathname();
  const [kept, setKept] = useState<readonly Kept[]>(() => keptOf(award.id));
  const own = useRead<Acknowledged[]>(known ? `/api/v1/awards/${encodeURIComponent(award.id)}/ballots/own` : null);
  const receipts = latest(kept, own.value ?? []);
  const cast = (acknowledged: Acknowledged) => {
    const next = latest(kept, [acknowledged]);
    setKept(next);
    keep(award.id, next);
  };
  return (
    <>
      {award.stage === 'voting' && (
        <section aria-labelledby="vote">
          <h2 id="vote">{t('vote.title')}</h2>
          <p>{t('vote.text')}</p>
          {!known && (
            <p>
              <a href={signInAddress(here)}>{t('vote.signIn')}</a> {t('vote.orCode')}
            </p>
          )}
          {award.shortlists.map((shortlist) => (
            <BallotForm
              key={shortlist.category}
              award={award}
              shortlist={shortlist}
              known={known}
              voted={receipts.some(({ category }) => category === shortlist.category)}
              onCast={cast}
            />
          ))}
        </section>
      )}
      <Receipts award={award} receipts={receipts} />
    </>
  );
}

interface BallotProps {
  award: Award;
  shortlist: Shortlist;
  known: boolean;
  voted: boolean;
  onCast: (acknowledged: Acknowledged) => void;
}

function BallotForm({ award, shortlist: { category, finalists }, known, voted, onCast }: BallotProps) {
  const { t, speech } = useTexts();
  const [nomination, setNomination] = useState('');
  const [votingCode, setVotingCode] = useState('');
  const [cast, setCast] = useState(false);
  const { problem, busy, run } = useDeed();
  const path = `/api/v1/awards/${encodeURIComponent(award.id)}/categories/${encodeURIComponent(category)}/ballot`;
  const send = () =>
    run(async () => {
      const body = {
        nomination: nomination === '' ? undefined : nomination,
        // Of this device, for this one ballot: only whoever knows it can tell what is on the ballot.
        nonce: randomKey(),
        votingCode: votingCode.trim() === '' ? undefined : votingCode.trim(),
      };
      onCast((await ask<Acknowledged>(path, { method: 'PUT', body: JSON.stringify(body) })).body);
      setNomination('');
      setCast(true);
    });
  const words = new Words(
    finalists.map((finalist) => ({ code: finalist.nomination, labels: { und: finalist.name } })),
    speech.language,
  );
  return (
    <div className="part">
      <JudgedForm name={`ballot-${category}`} problem={problem} sending={busy} onSend={send}>
        <ChoiceField
          pointer="/nomination"
          label={award.definition.categories.find(({ id }) => id === category)?.name ?? category}
          words={words}
          value={nomination}
          onChange={(chosen) => {
            setNomination(chosen);
            setCast(false);
          }}
        />
        {!known && (
          <TextField pointer="/votingCode" label={t('vote.code')} value={votingCode} onChange={setVotingCode} optional />
        )}
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy ? t('register.sending') : t(voted ? 'vote.change' : 'vote.send')}
        </button>
      </JudgedForm>
      <p className="sent" role="status">
        {cast && t('vote.cast')}
      </p>
      <Refusal problem={problem} />
    </div>
  );
}
