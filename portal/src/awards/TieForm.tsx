import { useState } from 'react';
import { ask } from '../api/client.ts';
import { Refusal } from '../app/Refusal.tsx';
import { ClusterField } from '../form/ClusterField.tsx';
import { SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';

const KINDS = ['same-organisation', 'shared-partnership', 'co-organised-event', 'personal'] as const;
const EMPTY = { cluster: '', kind: '', note: '' };

/** What binds a juror to a nominee; it is never taken back. */
export function TieForm({ path, onDeclared }: { path: string; onDeclared: () => void }) {
  const { t } = useTexts();
  const [values, setValues] = useState(EMPTY);
  const [declared, setDeclared] = useState('');
  const { problem, busy, run } = useDeed();
  const set = (change: Partial<typeof EMPTY>) => {
    setDeclared('');
    setValues({ ...values, ...change });
  };
  const send = () =>
    run(async () => {
      const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
      await ask(`${path}/ties`, { method: 'POST', body: JSON.stringify(Object.fromEntries(given)) });
      setDeclared(values.cluster);
      setValues(EMPTY);
      onDeclared();
    });
  return (
    <details className="part">
      <summary>{t('jury.tie')}</summary>
      <p>{t('jury.tie.text')}</p>
      <JudgedForm name="tie" problem={problem} sending={busy} onSend={send}>
        <ClusterField pointer="/cluster" label={t('jury.tie.cluster')} value={values.cluster} onChange={(cluster) => set({ cluster })} />
        <SelectField
          pointer="/kind"
          label={t('jury.tie.kind')}
          value={values.kind}
          options={KINDS.map((code) => ({ code, name: t(`jury.tie.${code}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField pointer="/note" label={t('jury.tie.note')} value={values.note} onChange={(note) => set({ note })} optional />
        <button type="submit" aria-disabled={busy}>
          {busy ? t('register.sending') : t('jury.tie.send')}
        </button>
      </JudgedForm>
      <p className="sent" role="status">
        {declared !== '' && t('jury.tie.declared', { cluster: declared })}
      </p>
      <Refusal problem={problem} />
    </details>
  );
}
