import { Link } from '../app/Link.tsx';
import { useQuery } from '../app/navigation.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from './session.ts';

/** The gateway shows it where signing in went wrong. */
export function SignInTrouble() {
  const { t } = useTexts();
  const to = new URLSearchParams(useQuery()).get('to') ?? '/';
  return (
    <main id="content" className="page narrow" tabIndex={-1}>
      <h1>{t('signIn.title')}</h1>
      <p className="lead">{t('signIn.text')}</p>
      <p>
        <a href={signInAddress(to)} className="button primary">
          {t('signIn.again')}
        </a>
      </p>
      <p>
        <Link to={{ name: 'map' }}>{t('signIn.back')}</Link>
      </p>
    </main>
  );
}
