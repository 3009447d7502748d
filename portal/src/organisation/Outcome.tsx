import { useTexts } from '../i18n/Texts.tsx';
import type { MessageKey } from '../messages/en.ts';
import type { Deed } from '../form/useDeed.ts';

interface Props {
  deed: Deed;
  /** What is said when it is done. */
  done?: MessageKey;
  /** What is said of faults that no field shows. */
  refused?: MessageKey;
}

/** How it went, told to everybody, readers of the screen included. */
export function Outcome({ deed, done = 'organisation.done', refused }: Props) {
  const { t } = useTexts();
  const { problem } = deed;
  return (
    <>
      <p className="sent" role="status">
        {deed.done && t(done)}
      </p>
      <div role="alert">
        {problem !== null && (problem.faults.length === 0 || refused !== undefined) && (
          <p className="trouble">{problem.faults.length > 0 && refused !== undefined ? t(refused) : textOf(problem.status)}</p>
        )}
      </div>
    </>
  );

  function textOf(status: number): string {
    if (status === 0) {
      return t('state.offline');
    }
    if (status === 401) {
      return t('session.ended');
    }
    if (status === 412) {
      return t('organisation.changedMeanwhile');
    }
    return status === 429 || status >= 500 ? t('state.busy') : `${t('state.failed')} ${problem?.title ?? ''}`;
  }
}
