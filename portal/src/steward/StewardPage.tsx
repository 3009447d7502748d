import { goTo, useQuery } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from '../session/session.ts';
import { useSession } from '../session/useSession.ts';
import { Memberships } from './Memberships.tsx';
import { PilotsOfStewards } from './PilotsOfStewards.tsx';
import { Registrations } from './Registrations.tsx';

const PARTS = ['registrations', 'pilots', 'memberships'] as const;

export function isSteward(roles: readonly string[]): boolean {
  return roles.includes('steward');
}

/** Where stewards look at what waits for them. What is on it stays when their session ends. */
export function StewardPage() {
  const { t, inPath } = useTexts();
  const session = useSession();
  const here = pathOf({ language: inPath, page: { name: 'steward' } });
  const wanted = new URLSearchParams(useQuery()).get('part');
  const part = PARTS.find((each) => each === wanted) ?? 'registrations';
  const visitor = session.state === 'visitor' && !session.ended;
  const other = session.state === 'known' && !isSteward(session.roles);
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t('head.steward.title')}</h1>
      {session.state === 'asking' && <p className="hint">{t('state.loading')}</p>}
      {visitor && (
        <p>
          <a className="button primary" href={signInAddress(here)}>
            {t('session.signIn')}
          </a>
        </p>
      )}
      {other && <p className="lead">{t('steward.none')}</p>}
      {session.state !== 'asking' && !visitor && !other && (
        <>
          <nav className="parts" aria-label={t('organisation.parts')}>
            {PARTS.map((each) => (
              <a
                key={each}
                href={`${here}?part=${each}`}
                aria-current={each === part ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(`${here}?part=${each}`);
                }}
              >
                {t(`steward.part.${each}`)}
              </a>
            ))}
          </nav>
          {part === 'registrations' && <Registrations />}
          {part === 'pilots' && <PilotsOfStewards />}
          {part === 'memberships' && <Memberships />}
        </>
      )}
    </main>
  );
}
