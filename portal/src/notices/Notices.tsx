import type { ReactNode } from 'react';
import { Link } from '../app/Link.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { AskToSignIn } from '../session/AskToSignIn.tsx';
import { type Person, usePerson } from '../session/usePerson.ts';

const PARTS = ['inbox', 'subscriptions'] as const;

/** The frame of both pages: what came, and what one wants to hear of. */
export function Notices({ part, children }: { part: (typeof PARTS)[number]; children: (person: Person) => ReactNode }) {
  const { t } = useTexts();
  const person = usePerson();
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t(`head.${part}.title`)}</h1>
      {person === null ? (
        <AskToSignIn why="notices.signIn" />
      ) : (
        <>
          <nav className="parts" aria-label={t('organisation.parts')}>
            {PARTS.map((each) => (
              <Link key={each} to={{ name: each }} aria-current={each === part ? 'page' : undefined}>
                {t(`head.${each}.title`)}
              </Link>
            ))}
          </nav>
          {children(person)}
        </>
      )}
    </main>
  );
}
