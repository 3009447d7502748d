import { useId, useRef, useState } from 'react';
import type { Attendance, Standing } from '../api/attendance.ts';
import { useTexts } from '../i18n/Texts.tsx';

/** What organisers do with a registration, as its address calls it. */
export type Step = 'approval' | 'refusal' | 'cancellation' | 'offer';

const OFFERED_ONE: readonly Standing[] = ['waiting', 'declined', 'expired'];
const CANCELLED: readonly Standing[] = ['confirmed', 'waiting', 'offered'];

interface Props {
  name: string;
  attendance: Attendance;
  busy: boolean;
  onStep: (step: Step, reason?: string) => void;
}

/** What becomes of a guest; what takes something away from one is asked for twice, with a reason. */
export function GuestActions({ name, attendance: { standing, checkedInAt, guest }, busy, onStep }: Props) {
  const { t } = useTexts();
  const step = (what: Step, label: string, kind?: string) => (
    <button type="button" className={kind} aria-disabled={busy} aria-label={`${label}: ${name}`} onClick={() => onStep(what)}>
      {label}
    </button>
  );
  const takesAway = (what: Step, label: string, hint?: string) => (
    <Reasoned name={name} label={label} hint={hint} onReason={(reason) => onStep(what, reason)} />
  );
  return (
    <div className="actions">
      {standing === 'requested' && (
        <>
          {step('approval', t('guests.approve'), 'primary')}
          {takesAway('refusal', t('guests.refuse'))}
        </>
      )}
      {guest != null && OFFERED_ONE.includes(standing) && step('offer', t('guests.offer'))}
      {CANCELLED.includes(standing) && checkedInAt == null && takesAway('cancellation', t('guests.cancel'), t('guests.cancel.sure'))}
    </div>
  );
}

interface ReasonedProps {
  name: string;
  label: string;
  hint: string | undefined;
  onReason: (reason: string) => void;
}

function Reasoned({ name, label, hint, onReason }: ReasonedProps) {
  const { t } = useTexts();
  const id = useId();
  const sure = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const close = () => sure.current?.close();
  return (
    <>
      <button type="button" className="quiet" aria-label={`${label}: ${name}`} onClick={() => sure.current?.showModal()}>
        {label}
      </button>
      <dialog ref={sure} className="sure" aria-labelledby={`${id}-sure`}>
        <h2 id={`${id}-sure`}>{`${label}: ${name}`}</h2>
        {hint !== undefined && <p>{hint}</p>}
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t('guests.reason')}</label>
          <textarea id={`${id}-reason`} rows={3} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
        </div>
        <div className="actions">
          <button
            type="button"
            disabled={reason.trim() === ''}
            onClick={() => {
              close();
              onReason(reason);
            }}
          >
            {label}
          </button>
          <button type="button" className="primary" onClick={close}>
            {t('ticket.stay')}
          </button>
        </div>
      </dialog>
    </>
  );
}
