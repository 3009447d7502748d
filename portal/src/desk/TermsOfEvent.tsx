import { useEffect, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Terms } from '../api/event.ts';
import { Problem } from '../api/problem.ts';
import { useRead } from '../api/useRead.ts';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { CheckField, Part, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useStored } from '../form/stored.ts';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { OwnEvent } from './editing.ts';
import { PartsFields } from './PartsFields.tsx';
import { QuestionsFields } from './QuestionsFields.tsx';
import { bodyOf, NO_TERMS, type TermsValues, valuesOf } from './terms.ts';
import { WhoIsHit } from './WhoIsHit.tsx';

interface Loaded {
  /** Null while nobody can register. */
  terms: Terms | null;
  etag: string;
}

/** On what terms people may come. */
export function TermsOfEvent({ id }: { id: string }) {
  const { t } = useTexts();
  const path = `/api/v1/events/${encodeURIComponent(id)}`;
  const event = useRead<OwnEvent>(`${path}/draft`);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = () => {
    ask<Terms>(`${path}/registration`).then(
      ({ body, etag }) => {
        setLoaded({ terms: body, etag });
        setProblem(null);
      },
      (failure: unknown) => {
        if (failure instanceof Problem && failure.status === 404) {
          setLoaded({ terms: null, etag: '' });
        } else if (failure instanceof Problem) {
          setProblem(failure);
        }
      },
    );
  };
  useEffect(load, [path]);
  const trouble = event.problem ?? problem;
  if (trouble !== null && (event.value === null || loaded === null)) {
    return <Trouble problem={trouble} onRetry={event.problem === null ? load : event.retry} />;
  }
  if (event.value === null || loaded === null) {
    return <p className="hint">{t('state.loading')}</p>;
  }
  return (
    // Others' terms are another form: what was typed on top of the ones before is still there as a draft.
    <TermsForm key={loaded.etag} event={event.value} path={`${path}/registration`} loaded={loaded} onLoaded={setLoaded} onStale={load} />
  );
}

interface Props {
  event: OwnEvent;
  path: string;
  loaded: Loaded;
  onLoaded: (loaded: Loaded) => void;
  onStale: () => void;
}

function TermsForm({ event, path, loaded, onLoaded, onStale }: Props) {
  const { t, speech } = useTexts();
  const { first, savedAt, keep, forget } = useStored<TermsValues>(`klynge.desk.terms.${event.id}`);
  const read = () => (loaded.terms === null ? NO_TERMS : valuesOf(loaded.terms));
  const [values, setValues] = useState<TermsValues>(() => first ?? read());
  const [changed, setChanged] = useState(first !== null);
  const { problem, busy, run } = useDeed();
  const set = (change: Partial<TermsValues>) => {
    const next = { ...values, ...change };
    setValues(next);
    setChanged(true);
    keep(next);
  };
  const revert = () => {
    forget();
    setValues(read());
    setChanged(false);
  };
  const send = () =>
    run(async () => {
      const headers: Record<string, string> = loaded.etag === '' ? {} : { 'If-Match': loaded.etag };
      try {
        const { body, etag } = await ask<Terms>(path, { method: 'PUT', headers, body: JSON.stringify(bodyOf(values)) });
        forget();
        onLoaded({ terms: body, etag });
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 412) {
          onStale();
        }
        throw failure;
      }
    });
  return (
    <>
      {first !== null && (
        <div className="asked">
          <p>{t('terms.draft')}</p>
          <button type="button" onClick={revert}>
            {t('desk.revert')}
          </button>
        </div>
      )}
      {loaded.terms === null && <p className="lead">{t('terms.none')}</p>}
      <JudgedForm problem={problem} sending={busy} onSend={send}>
        <Part title={t('terms.seats')}>
          <TextField pointer="/seats" label={t('terms.seats.all')} hint={t('terms.seats.hint')} kind="number" value={values.seats} onChange={(seats) => set({ seats })} optional />
          <CheckField pointer="/approval" label={t('terms.approval')} checked={values.approval} onChange={(approval) => set({ approval })} />
          <CheckField pointer="/waitingList" label={t('terms.waitingList')} checked={values.waitingList} onChange={(waitingList) => set({ waitingList })} />
          <TextField
            pointer="/offerHours"
            label={t('terms.offerHours')}
            hint={t('terms.offerHours.hint')}
            kind="number"
            value={values.offerHours}
            onChange={(offerHours) => set({ offerHours })}
          />
          <div className="numbers">
            <TextField pointer="/opens" label={t('terms.opens')} kind="datetime-local" value={values.opens} onChange={(opens) => set({ opens })} optional />
            <TextField pointer="/closes" label={t('terms.closes')} kind="datetime-local" value={values.closes} onChange={(closes) => set({ closes })} optional />
          </div>
          <p className="hint">{t('terms.clock')}</p>
        </Part>
        <PartsFields event={event} parts={values.parts} onChange={(parts) => set({ parts })} />
        <QuestionsFields title={t('terms.questions')} questions={values.questions} onChange={(questions) => set({ questions })} />
        <div className="send save">
          <button type="submit" className="primary" aria-disabled={busy}>
            {busy ? t('register.sending') : t(loaded.terms === null ? 'terms.open' : 'terms.save')}
          </button>
          <p role="status">
            {changed ? savedAt !== null && t('desk.unsaved', { time: speech.time(savedAt) }) : loaded.terms !== null && t('terms.stand')}
          </p>
        </div>
      </JudgedForm>
      <WhoIsHit event={event.id} problem={problem} />
      <Refusal problem={problem} />
    </>
  );
}
