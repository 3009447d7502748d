import { useState } from 'react';
import { ask } from '../api/client.ts';
import { Link } from '../app/Link.tsx';
import { usePathname, useQuery } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from './session.ts';
import { useSession } from './useSession.ts';

/** Who is signed in, and the way in or out. */
export function SignInOut() {
  const { t, inPath } = useTexts();
  const session = useSession();
  const here = usePathname() + useQuery();
  const [leaving, setLeaving] = useState<'no' | 'asked' | 'failed'>('no');
  if (session.state === 'asking' || session.state === 'away') {
    return null;
  }
  if (session.state === 'visitor') {
    return (
      <p className="who">
        <a href={signInAddress(here)}>{t('session.signIn')}</a>
      </p>
    );
  }
  const leave = () => {
    setLeaving('asked');
    // Loaded anew: nothing of what was known stays in the page.
    ask('/sign-out', { method: 'POST' }).then(
      () => location.assign(pathOf({ language: inPath, page: { name: 'map' } })),
      () => setLeaving('failed'),
    );
  };
  return (
    <p className="who">
      <span className="unseen">{t('session.signedInAs')}</span>
      <Link className="name" to={{ name: 'account' }}>
        {session.name}
      </Link>
      <button type="button" className="quiet" onClick={leave} disabled={leaving === 'asked'}>
        {t('session.signOut')}
      </button>
      <span role="alert">{leaving === 'failed' ? t('session.signOutFailed') : ''}</span>
    </p>
  );
}
