import type { ReactNode } from 'react';
import { usePathname } from '../app/navigation.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from '../session/session.ts';
import { useSession } from '../session/useSession.ts';

const ORGANISERS = ['organiser', 'cluster-manager'];

export function isOrganiser(roles: readonly string[]): boolean {
  return roles.some((role) => ORGANISERS.includes(role));
}

/** For organisers. What is on it stays when their session ends: nothing that was typed or scanned is lost. */
export function Desk({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTexts();
  const session = useSession();
  const here = usePathname();
  const visitor = session.state === 'visitor' && !session.ended;
  const other = session.state === 'known' && !isOrganiser(session.roles);
  return (
    <main id="content" className="page desk" tabIndex={-1}>
      <h1>{title}</h1>
      {session.state === 'asking' && <p className="hint">{t('state.loading')}</p>}
      {visitor && (
        <>
          <p className="lead">{t('desk.visitor')}</p>
          <p>
            <a className="button primary" href={signInAddress(here)}>
              {t('session.signIn')}
            </a>
          </p>
        </>
      )}
      {other && <p className="lead">{t('desk.notOrganiser')}</p>}
      {session.state !== 'asking' && !visitor && !other && children}
    </main>
  );
}
