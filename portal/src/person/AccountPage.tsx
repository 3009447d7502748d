import { ask } from '../api/client.ts';
import { useQuery } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from '../session/session.ts';
import { useSession } from '../session/useSession.ts';
import { OwnData } from './OwnData.tsx';

const ERASED = '?erased';

/** What concerns the person who is signed in, and no organisation. */
export function AccountPage() {
  const { t, inPath } = useTexts();
  const session = useSession();
  const erased = useQuery() === ERASED;
  const here = pathOf({ language: inPath, page: { name: 'account' } });
  const leave = () => {
    const gone = () => location.assign(here + ERASED);
    ask('/sign-out', { method: 'POST' }).then(gone, gone);
  };
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t('head.account.title')}</h1>
      {erased && <p className="sent">{t('person.erased')}</p>}
      {!erased && session.state === 'known' && (
        <>
          <p className="lead">
            {t('session.signedInAs')} {session.name}
          </p>
          <OwnData warning={t('person.sure')} onErased={leave} />
        </>
      )}
      {!erased && session.state === 'visitor' && (
        <p>
          <a className="button primary" href={signInAddress(here)}>
            {t('session.signIn')}
          </a>
        </p>
      )}
    </main>
  );
}
