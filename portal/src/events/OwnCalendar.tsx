import { useState } from 'react';
import { ask } from '../api/client.ts';
import { useRead } from '../api/useRead.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { useSession } from '../session/useSession.ts';

interface Address {
  /** With its secret. */
  href: string;
}

const PATH = '/api/v1/calendar/personal';

/** Where a calendar program finds everything that one has registered for; for who is signed in. */
export function OwnCalendar() {
  const { t } = useTexts();
  const known = useSession().state === 'known';
  const { value } = useRead<Address>(known ? PATH : null);
  const [renewed, setRenewed] = useState<Address | null>(null);
  const { problem, busy, done, run } = useDeed();
  const address = renewed ?? value;
  if (!known || address === null) {
    return null;
  }
  const renew = () => run(async () => setRenewed((await ask<Address>(`${PATH}/renewal`, { method: 'POST' })).body));
  return (
    <section className="card subscribe" aria-labelledby="own-calendar">
      <h2 id="own-calendar">{t('calendar.own')}</h2>
      <p>{t('calendar.own.text')}</p>
      <div className="actions">
        <CopyButton text={address.href} label={t('calendar.own.copy')} done={t('followUp.copied')} />
        <button type="button" className="quiet" aria-disabled={busy} onClick={renew}>
          {t('calendar.own.renew')}
        </button>
      </div>
      <p role="status">{done && t('calendar.own.renewed')}</p>
      <Refusal problem={problem} />
    </section>
  );
}
