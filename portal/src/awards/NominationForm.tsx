import type { Award } from '../api/award.ts';
import type { Problem } from '../api/problem.ts';
import { ClusterField } from '../form/ClusterField.tsx';
import { SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import type { NominationValues } from './nominating.ts';

interface Props {
  award: Award;
  /** Tells it apart from other forms of the page. */
  name: string;
  values: NominationValues;
  /** Whether somebody is proposed for the first time. */
  fresh: boolean;
  problem: Problem | null;
  sending: boolean;
  onChange: (values: NominationValues) => void;
  onSend: () => void;
}

/** Who is proposed for what, and why. */
export function NominationForm({ award, name, values, fresh, problem, sending, onChange, onSend }: Props) {
  const { t } = useTexts();
  const set = (change: Partial<NominationValues>) => onChange({ ...values, ...change });
  return (
    <JudgedForm name={name} problem={problem} sending={sending} onSend={onSend}>
      {fresh && (
        <>
          <SelectField
            pointer="/category"
            label={t('nominate.category')}
            value={values.category}
            options={award.definition.categories.map(({ id, name: category }) => ({ code: id, name: category }))}
            onChange={(category) => set({ category })}
          />
          <ClusterField
            pointer="/nominee"
            label={t('nominate.nominee')}
            value={values.nominee}
            onChange={(nominee) => set({ nominee })}
          />
        </>
      )}
      <TextField
        pointer="/person"
        label={t('nominate.person')}
        hint={t('nominate.person.hint')}
        value={values.person}
        onChange={(person) => set({ person })}
        optional
      />
      <TextField
        pointer="/statement"
        label={t('nominate.statement')}
        hint={t('nominate.statement.hint')}
        lines={6}
        value={values.statement}
        onChange={(statement) => set({ statement })}
      />
      <TextField
        pointer="/evidence"
        deep
        label={t('nominate.evidence')}
        hint={t('nominate.evidence.hint')}
        lines={3}
        value={values.evidence}
        onChange={(evidence) => set({ evidence })}
        optional
      />
      <button type="submit" className="primary" aria-disabled={sending}>
        {sending ? t('register.sending') : t(fresh ? 'nominate.send' : 'nominate.sendVersion')}
      </button>
    </JudgedForm>
  );
}
