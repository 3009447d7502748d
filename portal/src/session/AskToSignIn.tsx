import { useTexts } from '../i18n/Texts.tsx';
import type { MessageKey } from '../messages/en.ts';
import { session as watch, signInAddress } from './session.ts';
import { useSession } from './useSession.ts';

/**
 * In place of what only somebody who is signed in sees.
 *
 * @param why what signing in is good for
 */
export function AskToSignIn({ why }: { why: MessageKey }) {
  const { t } = useTexts();
  const { state } = useSession();
  if (state === 'asking') {
    return <p className="hint">{t('state.loading')}</p>;
  }
  if (state === 'away') {
    return (
      <div className="trouble" role="alert">
        <p>{t('state.offline')}</p>
        <button type="button" onClick={() => void watch.ask()}>
          {t('state.retry')}
        </button>
      </div>
    );
  }
  return (
    <>
      <p className="lead">{t(why)}</p>
      <p>
        <a className="button primary" href={signInAddress(location.pathname + location.search)}>
          {t('session.signIn')}
        </a>
      </p>
    </>
  );
}
