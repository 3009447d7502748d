import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import { Link } from '../app/Link.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { EventFields } from './EventFields.tsx';
import { ProgrammeFields } from './ProgrammeFields.tsx';
import { type Editing, useEvent } from './useEvent.ts';

export function EditEvent({ id }: { id: string }) {
  const { t } = useTexts();
  const editing = useEvent(id);
  const { event, values, problem } = editing;
  if (event === null || values === null) {
    return problem === null ? <p className="hint">{t('state.loading')}</p> : <Trouble problem={problem} onRetry={editing.retry} />;
  }
  const over = event.state === 'cancelled' || event.state === 'held';
  return (
    <>
      <Standing editing={editing} />
      {over ? (
        <p>{t('desk.over')}</p>
      ) : (
        <>
          <Meanwhile editing={editing} />
          <JudgedForm problem={problem} sending={editing.busy} onSend={editing.save}>
            <EventFields values={values} onChange={editing.change} />
            <ProgrammeFields values={values} onChange={editing.change} />
            <SaveBar editing={editing} />
          </JudgedForm>
        </>
      )}
      <Refusal problem={problem} />
    </>
  );
}

/** What of it is public, and the way on. */
function Standing({ editing }: { editing: Editing }) {
  const { t, speech } = useTexts();
  const { event, busy, changed, publish } = editing;
  const sure = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  if (event === null) {
    return null;
  }
  const language = nearest(Object.keys(event.title), speech.language);
  const draft = event.state === 'draft';
  const cancel = () => {
    sure.current?.close();
    editing.cancel(reason);
  };
  return (
    <section className="part" aria-labelledby="standing">
      <h2 id="standing" lang={language}>
        {event.title[language]}
      </h2>
      <p role="status">
        <strong className={`state ${event.state}`}>{t(`desk.state.${event.state}`)}</strong>
        {!draft && <span className="hint"> {t('nomination.version', { version: event.revision })}</span>}
      </p>
      <div className="actions">
        {draft && (
          <button type="button" className="primary" aria-disabled={busy} disabled={changed} onClick={publish}>
            {t('desk.publish')}
          </button>
        )}
        {draft && !changed && event.series != null && <PublishSeries series={event.series} onPublished={editing.retry} />}
        {!draft && (
          <Link to={{ name: 'event', id: event.id }} className="button">
            {t('desk.public')}
          </Link>
        )}
        {(draft || event.state === 'published') && (
          <button type="button" className="quiet" onClick={() => sure.current?.showModal()}>
            {t(draft ? 'desk.giveUp' : 'desk.cancel')}
          </button>
        )}
      </div>
      {draft && changed && <p className="hint">{t('desk.saveFirst')}</p>}
      <dialog ref={sure} className="sure" aria-labelledby="sure">
        <h2 id="sure">{t(draft ? 'desk.giveUp' : 'desk.cancel')}</h2>
        <div className="field">
          <label htmlFor="reason">{t('desk.reason')}</label>
          <span className="hint" id="reason-hint">
            {t(draft ? 'desk.reason.draft' : 'desk.reason.hint')}
          </span>
          <textarea id="reason" rows={3} maxLength={2000} aria-describedby="reason-hint" value={reason} onChange={(typed) => setReason(typed.target.value)} />
        </div>
        <div className="actions">
          <button type="button" disabled={reason.trim() === ''} onClick={cancel}>
            {t(draft ? 'desk.giveUp' : 'desk.cancel')}
          </button>
          <button type="button" className="primary" onClick={() => sure.current?.close()}>
            {t('ticket.stay')}
          </button>
        </div>
      </dialog>
    </section>
  );
}

/** All of its events that are drafts still. */
function PublishSeries({ series, onPublished }: { series: string; onPublished: () => void }) {
  const { t } = useTexts();
  const { problem, busy, run } = useDeed();
  const publish = () =>
    run(async () => {
      await ask(`/api/v1/event-series/${encodeURIComponent(series)}/publication`, { method: 'POST' });
      onPublished();
    });
  return (
    <>
      <button type="button" aria-disabled={busy} onClick={publish}>
        {t('desk.publishSeries')}
      </button>
      <Refusal problem={problem} />
    </>
  );
}

/** Somebody else was at it: what became of both changes, and what one can do. */
function Meanwhile({ editing: { contested, changed, revert } }: { editing: Editing }) {
  const { t, speech } = useTexts();
  if (contested === null) {
    return null;
  }
  return (
    <div className="asked" role="alert">
      <h2>{t('desk.meanwhile')}</h2>
      <p>{t(changed ? 'desk.meanwhile.merged' : 'desk.meanwhile.look')}</p>
      {contested.length > 0 && (
        <>
          <p>{t('desk.meanwhile.both')}</p>
          <ul>
            {contested.map((field) => (
              <li key={field}>{speech.maybe(`desk.field.${field}`) || field}</li>
            ))}
          </ul>
        </>
      )}
      {changed && (
        <button type="button" onClick={revert}>
          {t('desk.meanwhile.theirs')}
        </button>
      )}
    </div>
  );
}

function SaveBar({ editing: { changed, busy, saved, savedAt, revert, event } }: { editing: Editing }) {
  const { t, speech } = useTexts();
  return (
    <div className="send save">
      <button type="submit" className="primary" aria-disabled={busy}>
        {busy ? t('register.sending') : t(event?.state === 'published' ? 'desk.savePublic' : 'desk.save')}
      </button>
      {changed && (
        <button type="button" className="quiet" onClick={() => confirm(t('desk.revertSure')) && revert()}>
          {t('desk.revert')}
        </button>
      )}
      <p role="status">
        {saved && t('desk.saved')}
        {changed && savedAt !== null && t('desk.unsaved', { time: speech.time(savedAt) })}
      </p>
    </div>
  );
}
