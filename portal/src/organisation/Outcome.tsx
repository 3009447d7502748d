import { useReason } from '../app/Refusal.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import type { MessageKey } from '../messages/en.ts';
import type { Deed } from '../form/useDeed.ts';

interface Props {
  deed: Deed;
  /** What is said when it is done; null where that is plain to see. */
  done?: MessageKey | null;
  /** What is said of faults that no field shows. */
  refused?: MessageKey;
}

/** How it went, told to everybody, readers of the screen included. */
export function Outcome({ deed, done = 'organisation.done', refused }: Props) {
  const { t } = useTexts();
  const reason = useReason();
  const { problem } = deed;
  const faulty = problem !== null && problem.faults.length > 0;
  return (
    <>
      <p className="sent" role="status">
        {deed.done && done !== null && t(done)}
      </p>
      <div role="alert">
        {problem !== null && !faulty && <p className="trouble">{problem.status === 412 ? t('organisation.changedMeanwhile') : reason(problem)}</p>}
        {faulty && refused !== undefined && <p className="trouble">{t(refused)}</p>}
      </div>
    </>
  );
}
