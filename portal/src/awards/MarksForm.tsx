import { useState } from 'react';
import type { Award, Judged } from '../api/award.ts';
import { ask } from '../api/client.ts';
import { Link } from '../app/Link.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useStored } from '../form/stored.ts';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Evidence } from './OwnNominations.tsx';

const MARKS = Array.from({ length: 11 }, (_, mark) => ({ code: String(mark), name: String(mark) }));

interface Values {
  /** By criterion, as chosen. */
  scores: Record<string, string>;
  comment: string;
}

interface Props {
  award: Award;
  nomination: Judged;
  /** Of the jury. */
  path: string;
  saved: boolean;
  onSaved: () => void;
}

/** One nomination, to be judged criterion by criterion; what is not sent yet stays on this device. */
export function MarksForm({ award, nomination, path, saved, onSaved }: Props) {
  const { t, speech } = useTexts();
  const { id, nominee, person, category, statement, evidence } = nomination;
  const { first, savedAt, keep, forget } = useStored<Values>(`klynge.marks.${award.id}.${id}`);
  const [values, setValues] = useState<Values>(() => first ?? valuesOf(nomination));
  const { problem, busy, run } = useDeed();
  const change = (next: Values) => {
    setValues(next);
    keep(next);
  };
  const send = () =>
    run(async () => {
      await ask(`${path}/nominations/${id}/marks`, { method: 'PUT', body: JSON.stringify(bodyOf(values)) });
      forget();
      onSaved();
    });
  const open = award.stage === 'scoring';
  return (
    <article className="part" aria-labelledby={`judged-${id}`}>
      <h3 id={`judged-${id}`}>
        <Link to={{ name: 'cluster', slug: nominee }}>{person ?? nominee}</Link>
        {', '}
        {award.definition.categories.find((each) => each.id === category)?.name ?? category}
      </h3>
      {statement != null && <p className="session-summary">{statement}</p>}
      <Evidence addresses={evidence} />
      {open && (
        <JudgedForm name={`marks-${id}`} problem={problem} sending={busy} onSend={send}>
          <div className="numbers">
            {award.definition.criteria.map(({ id: criterion, name, weight }) => (
              <SelectField
                key={criterion}
                pointer={`/scores/${criterion}`}
                label={t('jury.mark', { criterion: name, weight: speech.number(weight) })}
                value={values.scores[criterion] ?? ''}
                options={MARKS}
                onChange={(mark) => change({ ...values, scores: { ...values.scores, [criterion]: mark } })}
              />
            ))}
          </div>
          <TextField
            pointer="/comment"
            label={t('jury.comment')}
            lines={3}
            value={values.comment}
            onChange={(comment) => change({ ...values, comment })}
            optional
          />
          <button type="submit" className="primary" aria-disabled={busy}>
            {busy ? t('register.sending') : t('jury.send')}
          </button>
          <p className="draft" role="status">
            {savedAt !== null && t('register.draftSaved', { time: speech.time(savedAt) })}
          </p>
        </JudgedForm>
      )}
      <p className="sent" role="status">
        {saved && savedAt === null && t('jury.saved')}
      </p>
      <Refusal problem={problem} />
    </article>
  );
}

function valuesOf({ scores, comment }: Judged): Values {
  return {
    scores: Object.fromEntries(Object.entries(scores ?? {}).map(([criterion, mark]) => [criterion, String(mark)])),
    comment: comment ?? '',
  };
}

function bodyOf({ scores, comment }: Values): Record<string, unknown> {
  const given = Object.entries(scores).filter(([, mark]) => mark !== '');
  return {
    scores: Object.fromEntries(given.map(([criterion, mark]) => [criterion, Number(mark)])),
    comment: comment.trim() === '' ? undefined : comment.trim(),
  };
}
