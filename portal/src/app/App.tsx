import { useEffect, useRef } from 'react';
import { AttendPage } from '../attending/AttendPage.tsx';
import { TicketPage } from '../attending/TicketPage.tsx';
import { AwardPage } from '../awards/AwardPage.tsx';
import { AwardsPage } from '../awards/AwardsPage.tsx';
import { ClusterPage } from '../cluster/ClusterPage.tsx';
import { isOrganiser } from '../desk/Desk.tsx';
import { DeskEventPage } from '../desk/DeskEventPage.tsx';
import { DeskPage } from '../desk/DeskPage.tsx';
import { NewEventPage } from '../desk/NewEventPage.tsx';
import { CalendarPage } from '../events/CalendarPage.tsx';
import { EventPage } from '../events/EventPage.tsx';
import { LabelsPage } from '../excellence/LabelsPage.tsx';
import { TextsProvider, useTexts } from '../i18n/Texts.tsx';
import type { Speech } from '../i18n/texts.ts';
import { InboxPage } from '../notices/InboxPage.tsx';
import { SubscriptionsPage } from '../notices/SubscriptionsPage.tsx';
import { useUnread } from '../notices/unread.ts';
import { OrganisationPage } from '../organisation/OrganisationPage.tsx';
import { AccountPage } from '../person/AccountPage.tsx';
import { PilotPage } from '../pilots/PilotPage.tsx';
import { PilotsPage } from '../pilots/PilotsPage.tsx';
import { FollowUpPage } from '../registration/FollowUpPage.tsx';
import { RegisterPage } from '../registration/RegisterPage.tsx';
import { MapPage } from '../search/MapPage.tsx';
import { SessionEnded } from '../session/SessionEnded.tsx';
import { SignInOut } from '../session/SignInOut.tsx';
import { SignInTrouble } from '../session/SignInTrouble.tsx';
import { useSession } from '../session/useSession.ts';
import { isSteward, StewardPage } from '../steward/StewardPage.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Link } from './Link.tsx';
import { MissingPage } from './MissingPage.tsx';
import { usePathname } from './navigation.ts';
import { type Page, pathOf, placeOf } from './route.ts';

export function App({ speech }: { speech: Speech }) {
  const { language, page } = placeOf(usePathname());
  return (
    <TextsProvider speech={speech} inPath={language}>
      <Frame page={page} />
    </TextsProvider>
  );
}

function Frame({ page }: { page: Page }) {
  const { t } = useTexts();
  const session = useSession();
  const organises = session.state === 'known' && isOrganiser(session.roles);
  const unread = useUnread(session.state === 'known' ? session.account : null);
  const address = pathOf({ language: null, page });
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // A reader is told of the new page, and the keyboard goes on from its beginning.
    scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [address]);
  useTitle(page);
  return (
    <>
      <a className="skip" href="#content">
        {t('site.skip')}
      </a>
      <header className="bar">
        <Link className="home" to={{ name: 'map' }}>
          <img src="/assets/klynge.svg" alt="" width="32" height="32" />
          {t('site.name')}
        </Link>
        <nav aria-label={t('site.menu')}>
          <Link to={{ name: 'map' }} aria-current={page.name === 'map' ? 'page' : undefined}>
            {t('nav.map')}
          </Link>
          <Link to={{ name: 'events' }} aria-current={page.name === 'events' ? 'page' : undefined}>
            {t('nav.events')}
          </Link>
          <Link to={{ name: 'awards' }} aria-current={page.name === 'awards' ? 'page' : undefined}>
            {t('nav.awards')}
          </Link>
          <Link to={{ name: 'register' }} aria-current={page.name === 'register' ? 'page' : undefined}>
            {t('nav.register')}
          </Link>
          <Link to={{ name: 'followUp' }} aria-current={page.name === 'followUp' ? 'page' : undefined}>
            {t('nav.followUp')}
          </Link>
          {session.state === 'known' && session.organisations.length > 0 && (
            <Link to={{ name: 'organisation', slug: null }} aria-current={page.name === 'organisation' ? 'page' : undefined}>
              {t('nav.organisation')}
            </Link>
          )}
          {session.state === 'known' && isSteward(session.roles) && (
            <Link to={{ name: 'steward' }} aria-current={page.name === 'steward' ? 'page' : undefined}>
              {t('nav.steward')}
            </Link>
          )}
          {session.state === 'known' && (
            <Link to={{ name: 'inbox' }} aria-current={page.name === 'inbox' || page.name === 'subscriptions' ? 'page' : undefined}>
              {t('nav.notices', { count: unread ?? 0 })}
            </Link>
          )}
          {organises && (
            <Link to={{ name: 'desk' }} aria-current={page.name === 'desk' ? 'page' : undefined}>
              {t('nav.desk')}
            </Link>
          )}
        </nav>
        <SignInOut />
        <LanguageChoice page={page} />
      </header>
      <SessionEnded />
      <Body page={page} />
      {page.name !== 'map' && (
        <footer>
          <p>{t('footer.open')}</p>
          <p>
            <Link to={{ name: 'pilots' }}>{t('head.pilots.title')}</Link> · <Link to={{ name: 'labels' }}>{t('head.labels.title')}</Link>
          </p>
          <p>
            {t('footer.data')} <a href="/api/v1/exports/clusters.csv">CSV</a> · <a href="/api/v1/exports/clusters.jsonl">JSON lines</a> ·{' '}
            <a href="/api/v1/exports/clusters.geojson">GeoJSON</a> · <a href="/api">{t('nav.developers')}</a> · {t('footer.outlines')}
          </p>
        </footer>
      )}
    </>
  );
}

function Body({ page }: { page: Page }) {
  switch (page.name) {
    case 'map':
      return <MapPage />;
    case 'cluster':
      return <ClusterPage key={page.slug} slug={page.slug} />;
    case 'register':
      return <RegisterPage />;
    case 'followUp':
      return <FollowUpPage />;
    case 'events':
      return <CalendarPage />;
    case 'event':
      return <EventPage key={page.id} id={page.id} />;
    case 'attend':
      return <AttendPage key={page.id} id={page.id} />;
    case 'ticket':
      return <TicketPage />;
    case 'awards':
      return <AwardsPage />;
    case 'award':
      return <AwardPage key={page.id} id={page.id} />;
    case 'pilots':
      return <PilotsPage />;
    case 'pilot':
      return <PilotPage key={page.country} country={page.country} />;
    case 'labels':
      return <LabelsPage />;
    case 'account':
      return <AccountPage />;
    case 'steward':
      return <StewardPage />;
    case 'organisation':
      return <OrganisationPage slug={page.slug} />;
    case 'inbox':
      return <InboxPage />;
    case 'subscriptions':
      return <SubscriptionsPage />;
    case 'desk':
      return <DeskPage />;
    case 'deskNew':
      return <NewEventPage />;
    case 'deskEvent':
      return <DeskEventPage key={page.id} id={page.id} part={page.part} />;
    case 'signIn':
      return <SignInTrouble />;
    case 'missing':
      return <MissingPage />;
  }
}

/** The gateway wrote the first page's title; pages of one cluster, event, award or pilot know their own. */
function useTitle(page: Page): void {
  const { t } = useTexts();
  const { name } = page;
  useEffect(() => {
    if (name !== 'cluster' && name !== 'event' && name !== 'attend' && name !== 'award' && name !== 'pilot') {
      const about = name === 'deskNew' || name === 'deskEvent' ? 'desk' : name;
      document.title = `${t(`head.${about}.title`)} · ${t('site.name')}`;
    }
  }, [name]);
}
