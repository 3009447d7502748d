import { ask } from '../api/client.ts';
import { useQuery } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { AskToSignIn } from '../session/AskToSignIn.tsx';
import { usePerson } from '../session/usePerson.ts';
import { OwnData } from './OwnData.tsx';

const ERASED = '?erased';

/** What concerns the person who is signed in, and no organisation. */
export function AccountPage() {
  const { t, inPath } = useTexts();
  const person = usePerson();
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
      {!erased && person !== null && (
        <>
          <p className="lead">
            {t('session.signedInAs')} {person.name}
          </p>
          <OwnData warning={t('person.sure')} onErased={leave} />
        </>
      )}
      {!erased && person === null && <AskToSignIn why="person.signIn" />}
    </main>
  );
}
