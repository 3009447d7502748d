import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Membership, Programme } from '../api/membership.ts';
import { Refusal } from '../app/Refusal.tsx';
import { SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { GrantLine } from './GrantLine.tsx';
import { centsOf } from './money.ts';

interface Props {
  programme: Programme;
  membership: Membership;
  onChange: () => void;
}

/** Where a membership stands, and the grants for labels that it brings. */
export function MembershipCard({ programme, membership, onChange }: Props) {
  const { t, speech } = useTexts();
  const { state, note, talkOn, grant, earlierGrants, history } = membership;
  const grants = [...earlierGrants, ...(grant == null ? [] : [grant])];
  const open = grant?.state === 'requested' || grant?.state === 'approved';
  return (
    <>
      <p>
        <span className="tier full">{t(`membership.state.${state}`)}</span> {talkOn != null && t('membership.talk', { date: speech.date(talkOn) })}
      </p>
      {note != null && <p className="asked">{note}</p>}
      <ul>
        {grants.map((each, index) => (
          <GrantLine key={index} grant={each} />
        ))}
      </ul>
      <details>
        <summary>{t('membership.history')}</summary>
        <ol className="history">
          {history.map(({ at, what }, index) => (
            <li key={index}>
              {speech.dateAndTime(at)}: {speech.maybe(`membership.step.${what}`) || what}
            </li>
          ))}
        </ol>
      </details>
      {state === 'admitted' && !open && <GrantRequest programme={programme} membership={membership} onChange={onChange} />}
    </>
  );
}

function GrantRequest({ programme, membership, onChange }: Props) {
  const { t, speech } = useTexts();
  const [level, setLevel] = useState(programme.labels[0] ?? '');
  const [amount, setAmount] = useState('');
  const { busy, problem, run } = useDeed();
  const path = `/api/v1/memberships/${membership.id}`;
  const request = () =>
    void run(async () => {
      const { etag } = await ask<Membership>(path);
      const body = JSON.stringify({ level, amountCents: centsOf(amount) });
      await ask(`${path}/grant-request`, { method: 'POST', headers: { 'If-Match': etag }, body });
      onChange();
    });
  return (
    <JudgedForm name={programme.id} problem={problem} sending={busy} onSend={request}>
      <SelectField
        pointer="/level"
        label={t('membership.level')}
        value={level}
        options={programme.labels.map((code) => ({ code, name: speech.maybe(`label.${code}`) || code }))}
        onChange={setLevel}
      />
      <TextField
        pointer="/amountCents"
        label={t('membership.amount', { most: speech.euros(programme.mostCents) })}
        kind="number"
        value={amount}
        onChange={setAmount}
      />
      <button type="submit" className="primary" aria-disabled={busy}>
        {busy ? t('register.sending') : t('membership.request')}
      </button>
      <Refusal problem={problem} />
    </JudgedForm>
  );
}
