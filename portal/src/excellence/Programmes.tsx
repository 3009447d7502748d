import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Cluster } from '../api/cluster.ts';
import type { Membership, Programme } from '../api/membership.ts';
import { randomKey } from '../api/randomKey.ts';
import { useRead } from '../api/useRead.ts';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { MembershipCard } from './MembershipCard.tsx';

/** Programmes that an organisation can be a member of, and where each membership stands. */
export function Programmes({ cluster }: { cluster: Cluster }) {
  const { t } = useTexts();
  const programmes = useRead<{ items: Programme[] }>('/api/v1/memberships/programmes');
  const own = useRead<{ items: Membership[] }>(`/api/v1/memberships?cluster=${encodeURIComponent(cluster.id)}`);
  const problem = programmes.problem ?? own.problem;
  if (problem !== null) {
    return <Trouble problem={problem} onRetry={programmes.problem === null ? own.retry : programmes.retry} />;
  }
  if (programmes.value === null || own.value === null) {
    return <p className="hint">{t('state.loading')}</p>;
  }
  const memberships = own.value.items;
  return (
    <>
      <p className="lead">{t('membership.lead')}</p>
      {programmes.value.items
        .filter(({ country }) => country == null || country === cluster.country)
        .map((programme) => {
          const membership = memberships.find((each) => each.programme === programme.id);
          return (
            <section key={programme.id} className="part" aria-labelledby={programme.id}>
              <h2 id={programme.id} lang="en">
                {programme.name}
              </h2>
              {membership !== undefined && <MembershipCard programme={programme} membership={membership} onChange={own.retry} />}
              {(membership === undefined || membership.state === 'declined') && (
                <Application programme={programme} cluster={cluster.id} onChange={own.retry} />
              )}
            </section>
          );
        })}
    </>
  );
}

function Application({ programme, cluster, onChange }: { programme: Programme; cluster: string; onChange: () => void }) {
  const { t } = useTexts();
  const [motivation, setMotivation] = useState('');
  const [key, setKey] = useState(randomKey);
  const { busy, problem, run } = useDeed();
  const apply = () =>
    void run(async () => {
      const body = JSON.stringify({ programme: programme.id, cluster, motivation });
      await ask('/api/v1/memberships', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
      onChange();
    });
  return (
    <JudgedForm name={programme.id} problem={problem} sending={busy} onSend={apply}>
      <TextField
        pointer="/motivation"
        label={t('membership.motivation', { programme: programme.name })}
        lines={4}
        value={motivation}
        onChange={(text) => {
          setMotivation(text);
          setKey(randomKey());
        }}
      />
      <button type="submit" className="primary" aria-disabled={busy}>
        {busy ? t('register.sending') : t('membership.apply')}
      </button>
      <Refusal problem={problem} />
    </JudgedForm>
  );
}
