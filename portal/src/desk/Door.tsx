import { type FormEvent, useRef, useState } from 'react';
import { useReason } from '../app/Refusal.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { Camera, hasCamera } from './Camera.tsx';
import type { Told } from './doorQueue.ts';
import { useDoor } from './useDoor.ts';
import { useDoorCopy } from './useDoorCopy.ts';

/** Check-in at the door, by camera or by hand; it goes on when the connection is lost. */
export function Door({ id }: { id: string }) {
  const { t } = useTexts();
  const reason = useReason();
  const { waiting, told, problem, scan } = useDoor(id);
  const kept = useDoorCopy();
  const [typed, setTyped] = useState('');
  const [camera, setCamera] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    scan(typed);
    setTyped('');
    // The next guest is at the door.
    input.current?.focus();
  };
  return (
    <div className="door">
      <div role="status" aria-live="assertive">
        {told[0] !== undefined && <Outcome told={told[0]} large />}
      </div>
      <p className={waiting.length > 0 ? 'waiting-count some' : 'waiting-count'} role="status">
        {t('door.waiting', { count: waiting.length })}
        {waiting.length > 0 && problem !== null && ` ${t('door.later')} ${reason(problem)}`}
      </p>
      {kept && <p className="hint">{t('door.kept')}</p>}
      {hasCamera() ? (
        <p>
          <button type="button" aria-pressed={camera} onClick={() => setCamera(!camera)}>
            {t(camera ? 'door.cameraOff' : 'door.cameraOn')}
          </button>
        </p>
      ) : (
        <p className="hint">{t('door.noCamera')}</p>
      )}
      {camera && <Camera onCode={scan} onEnd={() => setCamera(false)} />}
      <form onSubmit={enter} className="door-code">
        <label htmlFor="code">{t('door.code')}</label>
        <input
          id="code"
          ref={input}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="primary">
          {t('door.checkIn')}
        </button>
      </form>
      {told.length > 1 && (
        <>
          <h2>{t('door.before')}</h2>
          <ul className="plain told">
            {told.slice(1).map((each) => (
              <li key={each.at + each.code}>
                <Outcome told={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const WELCOME = ['checked-in', 'already-checked-in'];

function Outcome({ told: { outcome, guest, at }, large = false }: { told: Told; large?: boolean }) {
  const { t, speech } = useTexts();
  const said = speech.maybe(`door.${outcome}`) || t('door.outside', { standing: speech.maybe(`standing.${outcome}`) || outcome });
  const kind = outcome === 'checked-in' ? 'in' : WELCOME.includes(outcome) ? 'again' : 'out';
  return (
    <p className={`outcome ${kind}${large ? ' large' : ''}`}>
      <strong>{said}</strong> {guest !== null && <span>{guest}</span>} <span className="hint">{speech.time(new Date(at))}</span>
    </p>
  );
}
