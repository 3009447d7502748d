import { type ReactNode, useEffect } from 'react';
import type { EventOrganisation, WholeEvent } from '../api/event.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { Link } from '../app/Link.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import { pathOf } from '../app/route.ts';
import { Trouble } from '../app/Trouble.tsx';
import { About } from '../cluster/About.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { ProgrammeSection } from './ProgrammeSection.tsx';
import { Revisions } from './Revisions.tsx';
import { TakingPart } from './TakingPart.tsx';
import { ownTimes, readersTimes, readersZone, zoneName } from './times.ts';

export function EventPage({ id }: { id: string }) {
  const { t } = useTexts();
  const { value: event, problem, retry } = useRead<WholeEvent>(`/api/v1/events/${encodeURIComponent(id)}`);
  if (problem?.status === 404) {
    return <MissingPage what="event" />;
  }
  // One element all along: the focus that it was given stays when the event arrives.
  return (
    <main id="content" className="page profile" tabIndex={-1} aria-busy={event === null && problem === null}>
      <p className="crumb">
        <Link to={{ name: 'events' }}>
          <span aria-hidden="true">← </span>
          {t('event.back')}
        </Link>
      </p>
      {event === null && <h1 className="unseen">{t('calendar.title')}</h1>}
      {event === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {problem !== null && event === null && <Trouble problem={problem} onRetry={retry} />}
      {event !== null && <Whole event={event} />}
    </main>
  );
}

function Whole({ event }: { event: WholeEvent }) {
  const { t, speech } = useTexts();
  const types = useWords('event-types');
  const formats = useWords('event-formats');
  const audiences = useWords('event-audiences');
  const languages = useWords('languages');
  const language = nearest(Object.keys(event.title), speech.language);
  const title = event.title[language] ?? '';
  useEffect(() => {
    const date = speech.clock(event.starts, { dateStyle: 'long' });
    const place = event.place?.city ?? t('head.event.online');
    document.title = `${t('head.event.title', { name: title, date, place })} · ${t('site.name')}`;
  }, [event, title]);
  return (
    <>
      {event.state !== 'published' && (
        <div className={`notice ${event.state}`}>
          <p>
            <strong>{t(`event.${event.state}`)}</strong>
          </p>
          {event.note != null && <p className="reason">{event.note}</p>}
        </div>
      )}
      <header className="profile-head">
        <div className="title">
          <p className="tags">
            <span className="tier">{types.label(event.type)}</span> <span className="tier">{formats.label(event.format)}</span>
          </p>
          <h1 lang={language}>{title}</h1>
          <When event={event} />
        </div>
        <div className="actions">
          <a className="button primary" href={`/api/v1/events/${encodeURIComponent(event.id)}/calendar.ics`} type="text/calendar">
            {t('event.calendar')}
          </a>
          {event.website != null && (
            <a className="button" href={event.website} rel="noopener">
              {t('event.website')}
            </a>
          )}
          <CopyButton
            text={location.origin + pathOf({ language: null, page: { name: 'event', id: event.id } })}
            label={t('cluster.share')}
            done={t('cluster.shared')}
          />
        </div>
      </header>
      <div className="profile-body">
        <div className="main-column">
          {Object.keys(event.summary).length > 0 && <About texts={event.summary} languages={languages} />}
          <ProgrammeSection programme={event.programme} audiences={audiences} />
          <TakingPart event={event} />
          <Revisions event={event.id} audiences={audiences} formats={formats} />
        </div>
        <aside>
          <Facts event={event} />
        </aside>
      </div>
    </>
  );
}

/** On the event's clocks, and on the reader's where they show another time. */
function When({ event }: { event: WholeEvent }) {
  const { t, speech } = useTexts();
  const zone = readersZone();
  const yours = readersTimes(speech, event, zone);
  return (
    <>
      <p className="where">
        {ownTimes(speech, event)} <span className="zone">({zoneName(event.timeZone)})</span>
      </p>
      {yours !== '' && <p className="hint">{t('event.yours', { times: yours, zone: zoneName(zone) })}</p>}
    </>
  );
}

function Facts({ event }: { event: WholeEvent }) {
  const { t } = useTexts();
  const countries = useWords('countries');
  const ecosystems = useWords('industrial-ecosystems');
  const audiences = useWords('event-audiences');
  const languages = useWords('languages');
  const { place } = event;
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('cluster.facts')}</h2>
      <dl className="facts">
        <Fact name={t('cluster.place')}>
          {place != null &&
            [place.venue, place.street, place.city, countries.label(place.country)].filter((part) => part != null).join(', ')}
          {event.format !== 'in-person' && <p className="joined">{t('event.onlineHint')}</p>}
        </Fact>
        {event.organisers.length + event.hosts.length > 0 && (
          <Fact name={t('event.organisers')}>
            <Organisations clusters={event.organisers} hosts={event.hosts.map(({ name }) => name)} />
          </Fact>
        )}
        {event.coOrganisers.length > 0 && (
          <Fact name={t('event.coOrganisers')}>
            <Organisations clusters={event.coOrganisers} hosts={[]} />
          </Fact>
        )}
        {event.audiences.length > 0 && (
          <Fact name={t('filter.audience')}>{event.audiences.map((code) => audiences.label(code)).join(', ')}</Fact>
        )}
        {event.ecosystems.length > 0 && (
          <Fact name={t('filter.ecosystem')}>{event.ecosystems.map((code) => ecosystems.label(code)).join(', ')}</Fact>
        )}
        {event.languages.length > 0 && (
          <Fact name={t('event.languages')}>{event.languages.map((code) => languages.label(code)).join(', ')}</Fact>
        )}
      </dl>
      {event.series != null && (
        <p>
          <a href={`/api/v1/event-series/${encodeURIComponent(event.series)}/calendar.ics`} type="text/calendar">
            {t('event.series')}
          </a>
        </p>
      )}
      <p className="hint">
        <a href={`/api/v1/events/${encodeURIComponent(event.id)}`}>{t('cluster.data')}</a>
      </p>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Organisations({ clusters, hosts }: { clusters: EventOrganisation[]; hosts: string[] }) {
  return (
    <ul className="plain">
      {hosts.map((host) => (
        <li key={host}>{host}</li>
      ))}
      {clusters.map(({ slug, name }) => (
        <li key={slug}>
          <Link to={{ name: 'cluster', slug }}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
