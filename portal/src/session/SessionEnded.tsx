import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from './session.ts';
import { useSession } from './useSession.ts';

/** Signing in happens in a tab of its own: what was typed stays in this one, which learns of it when it is looked at. */
export function SessionEnded() {
  const { t } = useTexts();
  const session = useSession();
  return (
    <div role="alert">
      {session.state === 'visitor' && session.ended && (
        <p className="notice">
          {t('session.ended')}{' '}
          <a href={signInAddress('/')} target="_blank" rel="noopener">
            {t('session.signInAgain')}
          </a>
        </p>
      )}
    </div>
  );
}
