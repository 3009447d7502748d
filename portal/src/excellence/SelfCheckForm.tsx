import type { Scheme, SelfCheck } from '../api/excellence.ts';
import { CheckField, Part } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { Meanwhile } from '../form/Meanwhile.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useKeptDraft } from '../form/useKeptDraft.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { IndicatorField } from './IndicatorField.tsx';
import { checkBodyOf, checkValuesOf } from './selfCheck.ts';
import { Standing } from './Standing.tsx';

interface Props {
  path: string;
  slug: string;
  scheme: Scheme;
  found: { body: SelfCheck | null; etag: string };
  reload: () => Promise<void>;
}

/** What an organisation measured itself by, and what is to prove it. */
export function SelfCheckForm({ path, slug, scheme, found, reload }: Props) {
  const { t, speech } = useTexts();
  const { body, etag } = found;
  const { values, change, save, unsaved, savedAt, drop } = useKeptDraft({
    path,
    key: `klynge.check.${scheme.id}.${slug}`,
    saved: { values: checkValuesOf(body), etag },
    bodyOf: checkBodyOf,
    reload,
  });
  const deed = useDeed();
  const scores = new Map((body?.evaluation.scores ?? []).map((score) => [score.indicator, score]));
  const groups = [...new Set(scheme.indicators.map(({ group }) => group))];
  return (
    <section aria-labelledby="check">
      <h2 id="check" className="form-title">
        {t('check.title')}
      </h2>
      <p className="lead">{t('check.lead')}</p>
      {body !== null && <Standing evaluation={body.evaluation} scheme={scheme} />}
      <JudgedForm problem={deed.problem} sending={deed.busy} onSend={() => void deed.run(save)}>
        {groups.map((group) => (
          <Part key={group} title={scheme.groups[group] ?? String(group)}>
            {scheme.indicators
              .filter((indicator) => indicator.group === group)
              .map((indicator) => (
                <IndicatorField key={indicator.id} indicator={indicator} score={scores.get(indicator.id) ?? null} values={values} onChange={change} />
              ))}
          </Part>
        ))}
        <CheckField pointer="/compare" label={t('check.compare')} checked={values.compare} onChange={(compare) => change({ ...values, compare })} />
        <Meanwhile
          problem={deed.problem}
          onTheirs={() => {
            drop();
            deed.forget();
          }}
        />
        <div className="send save">
          <button type="submit" className="primary" aria-disabled={deed.busy}>
            {deed.busy ? t('register.sending') : t('check.save')}
          </button>
          <p role="status">
            {unsaved && savedAt !== null && t('register.draftSaved', { time: speech.time(savedAt) })}
            {!unsaved && body !== null && t('answer.saved', { date: speech.dateAndTime(body.savedAt) })}
          </p>
        </div>
      </JudgedForm>
    </section>
  );
}
