import type { Award, Nomination } from '../api/award.ts';
import { useRead } from '../api/useRead.ts';
import { usePathname } from '../app/navigation.ts';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { signInAddress } from '../session/session.ts';
import { useSession } from '../session/useSession.ts';
import { Jury } from './Jury.tsx';
import { Nominate } from './Nominate.tsx';
import { OwnNominations } from './OwnNominations.tsx';
import { Vote } from './Vote.tsx';

const JURY_AT_WORK = ['nominating', 'scoring', 'scored'];

/** What one can do here: as the award's stage and one's roles have it. The platform judges each step again. */
export function AwardActions({ award }: { award: Award }) {
  const { t } = useTexts();
  const session = useSession();
  const here = usePathname();
  const known = session.state === 'known';
  const path = `/api/v1/awards/${encodeURIComponent(award.id)}/nominations`;
  const { value: nominations, problem, retry } = useRead<Nomination[]>(known ? path : null);
  return (
    <>
      {award.stage === 'nominating' && session.state === 'visitor' && (
        <section className="part" aria-labelledby="nominate">
          <h2 id="nominate">{t('nominate.title')}</h2>
          <p>{t('nominate.text')}</p>
          <p>
            <a className="button primary" href={signInAddress(here)}>
              {t('nominate.signIn')}
            </a>
          </p>
        </section>
      )}
      {award.stage === 'nominating' && known && <Nominate award={award} onNominated={retry} />}
      {known && problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {known && nominations !== null && (
        <OwnNominations award={award} nominations={nominations} organisations={session.organisations} onChanged={retry} />
      )}
      {known && JURY_AT_WORK.includes(award.stage) && <Jury award={award} />}
      <Vote award={award} known={known} />
    </>
  );
}
