import type { Evaluation, Indicator } from '../api/excellence.ts';
import { TextField } from '../form/fields.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { type CheckValues, placesOf } from './selfCheck.ts';

interface Props {
  indicator: Indicator;
  /** Of what was saved last. */
  score: Evaluation['scores'][number] | null;
  values: CheckValues;
  onChange: (values: CheckValues) => void;
}

/** One indicator: the value, and whatever proves it. */
export function IndicatorField({ indicator, score, values, onChange }: Props) {
  const { t, speech } = useTexts();
  const { id, title, measure, unit, evidence } = indicator;
  const places = placesOf(values.evidence);
  const put = (at: number, change: Partial<CheckValues['evidence'][number]>) =>
    onChange({ ...values, evidence: values.evidence.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  return (
    <div className="indicator">
      <div lang="en">
        <TextField
          pointer={`/values/${id}`}
          label={`${id} ${title}`}
          hint={`${measure} (${unit}). ${t('check.proof', { evidence })}`}
          kind="number"
          optional
          value={values.values[id] ?? ''}
          onChange={(value) => onChange({ ...values, values: { ...values.values, [id]: value } })}
        />
      </div>
      {score !== null && (
        <p className="hint">{t('check.score', { score: speech.number(score.score), threshold: speech.number(score.threshold) })}</p>
      )}
      {values.evidence.map(
        (each, index) =>
          each.indicator === id && (
            <div key={index} className="evidence-of">
              <TextField
                pointer={`/evidence/${places[index]}/title`}
                label={t('check.evidence.title')}
                value={each.title}
                onChange={(text) => put(index, { title: text })}
              />
              <TextField
                pointer={`/evidence/${places[index]}/address`}
                label={t('check.evidence.address')}
                kind="url"
                optional
                value={each.address}
                onChange={(address) => put(index, { address })}
              />
              <button
                type="button"
                className="quiet"
                onClick={() => onChange({ ...values, evidence: values.evidence.filter((_, other) => other !== index) })}
              >
                {t('form.remove', { name: each.title || id })}
              </button>
            </div>
          ),
      )}
      <button
        type="button"
        className="quiet"
        onClick={() => onChange({ ...values, evidence: [...values.evidence, { indicator: id, title: '', address: '' }] })}
      >
        {t('check.evidence.add', { indicator: id })}
      </button>
    </div>
  );
}
