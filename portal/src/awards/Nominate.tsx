import { useState } from 'react';
import type { Award, Recorded } from '../api/award.ts';
import { ask } from '../api/client.ts';
import { DraftNote, SendingTrouble } from '../form/DraftNote.tsx';
import { useDraftedForm } from '../form/useDraftedForm.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { bodyOf, emptyNomination } from './nominating.ts';
import { NominationForm } from './NominationForm.tsx';

/** Proposing somebody, oneself or another. */
export function Nominate({ award, onNominated }: { award: Award; onNominated: () => void }) {
  const { t } = useTexts();
  const [sent, setSent] = useState(false);
  const { categories } = award.definition;
  const only = categories.length === 1 ? (categories[0]?.id ?? '') : '';
  const form = useDraftedForm({
    key: `klynge.nomination.${award.id}`,
    fresh: () => emptyNomination(only),
    bodyOf,
    post: async (body, key) => {
      const init = { method: 'POST', headers: { 'Idempotency-Key': key }, body };
      return (await ask<Recorded>(`/api/v1/awards/${encodeURIComponent(award.id)}/nominations`, init)).body;
    },
    onArrived: () => {
      setSent(true);
      onNominated();
    },
  });
  return (
    <section className="part" aria-labelledby="nominate">
      <h2 id="nominate">{t('nominate.title')}</h2>
      <p>{t('nominate.text')}</p>
      <DraftNote form={form} />
      <NominationForm
        award={award}
        name="nominate"
        fresh
        values={form.values}
        problem={form.problem}
        sending={form.sending}
        onChange={(values) => {
          setSent(false);
          form.change(values);
        }}
        onSend={() => void form.send()}
      />
      <SendingTrouble form={form} />
      <p className="sent" role="status">
        {sent && t('nominate.sent')}
      </p>
    </section>
  );
}
