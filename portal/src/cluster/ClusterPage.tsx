import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Cluster } from '../api/cluster.ts';
import type { Problem } from '../api/problem.ts';
import { useRead } from '../api/useRead.ts';
import { useWords, type VocabularyName, type Words } from '../api/vocabularies.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { withCode } from '../app/filters.ts';
import { Link } from '../app/Link.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import { pathOf } from '../app/route.ts';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { ClusterMap } from '../map/ClusterMap.tsx';
import { EVERYTHING, queryOf, tilesPath, type Facet } from '../search/search.ts';
import { useCountries } from '../search/useCountries.ts';
import { useSession } from '../session/useSession.ts';
import { About } from './About.tsx';
import { ClusterNews } from './ClusterNews.tsx';
import { Groups } from './Groups.tsx';
import { Honours } from './Honours.tsx';
import { Members } from './Members.tsx';

/** A country and its neighbours. */
const NEAR = '4.6';

export function ClusterPage({ slug }: { slug: string }) {
  const { value: cluster, problem, retry } = useRead<Cluster>(`/api/v1/clusters/${encodeURIComponent(slug)}`);
  if (problem?.status === 404) {
    return <MissingPage />;
  }
  // One element all along: the focus that it was given stays when the cluster arrives.
  return (
    <main id="content" className="page profile" tabIndex={-1} aria-busy={cluster === null && problem === null}>
      {cluster !== null ? <Profile cluster={cluster} /> : <Waiting slug={slug} problem={problem} onRetry={retry} />}
    </main>
  );
}

function Waiting({ slug, problem, onRetry }: { slug: string; problem: Problem | null; onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <>
      <h1 className="unseen">{slug}</h1>
      {problem === null ? <p className="hint">{t('state.loading')}</p> : <Trouble problem={problem} onRetry={onRetry} />}
    </>
  );
}

function Profile({ cluster }: { cluster: Cluster }) {
  const { t, speech } = useTexts();
  const session = useSession();
  const countryNames = useWords('countries');
  const countries = useCountries();
  const regions = useWords(cluster.region == null ? null : 'nuts-2021');
  const tiers = useWords('tiers');
  const languages = useWords('languages');
  const country = countryNames.label(cluster.country);
  const { lat, lon } = cluster.location;
  const tiles = useMemo(() => tilesPath(EVERYTHING), []);
  useEffect(() => {
    if (country !== cluster.country) {
      document.title = `${t('head.cluster.title', { name: cluster.name, city: cluster.city, country })} · ${t('site.name')}`;
    }
  }, [cluster, country]);
  const native = Object.entries(cluster.nativeName).filter(([, name]) => name !== cluster.name);
  return (
    <>
      <p className="crumb">
        <Link to={{ name: 'map' }}>
          <span aria-hidden="true">← </span>
          {t('cluster.back')}
        </Link>
      </p>
      <header className="profile-head">
        {cluster.logo != null && <img className="logo" src={cluster.logo} alt="" />}
        <div className="title">
          <h1>{cluster.name}</h1>
          {native.map(([language, name]) => (
            <p key={language} className="native" lang={language}>
              {name}
            </p>
          ))}
          <p className="where">
            {cluster.city}, {country} <span className={`tier ${cluster.tier}`}>{tiers.label(cluster.tier)}</span>
            {cluster.label != null && <span className="tier full"> {speech.maybe(`label.${cluster.label.level}`) || cluster.label.level}</span>}
          </p>
          {cluster.stale && <p className="stale">{t('cluster.stale')}</p>}
        </div>
        <div className="actions">
          <a className="button primary" href={cluster.website} rel="noopener">
            {t('cluster.website')}
          </a>
          {cluster.englishWebsite != null && speech.language !== 'en' && (
            <a className="button" href={cluster.englishWebsite} hrefLang="en" rel="noopener">
              {t('cluster.websiteEnglish')}
            </a>
          )}
          <CopyButton
            text={location.origin + pathOf({ language: null, page: { name: 'cluster', slug: cluster.slug } })}
            label={t('cluster.share')}
            done={t('cluster.shared')}
          />
          {session.state === 'known' && session.organisations.includes(cluster.slug) && (
            <Link to={{ name: 'organisation', slug: cluster.slug }} className="button">
              {t('cluster.edit')}
            </Link>
          )}
        </div>
      </header>
      <div className="profile-body">
        <div className="main-column">
          <About texts={cluster.about} languages={languages} />
          <Fields cluster={cluster} />
          <Members members={cluster.members} />
          <PartnerInterest cluster={cluster} />
          <ClusterNews slug={cluster.slug} />
        </div>
        <aside>
          <div className="small-map" role="group" aria-label={t('cluster.map', { name: cluster.name })}>
            <ClusterMap
              tiles={tiles}
              countries={countries}
              countryNames={countryNames}
              label={t('cluster.map', { name: cluster.name })}
              at={`${NEAR}/${lat}/${lon}`}
              chosen={cluster.location}
            />
          </div>
          <PathToFull cluster={cluster} />
          <Honours honours={cluster.honours} />
          <Groups cluster={cluster.id} />
          <section className="card" aria-labelledby="facts">
            <h2 id="facts">{t('cluster.facts')}</h2>
            <dl className="facts">
              <Fact name={t('cluster.place')}>
                {cluster.city}, {country}
              </Fact>
              {cluster.region != null && (
                <Fact name={t('cluster.region')}>
                  <FilterLink facet="region" code={cluster.region.code} words={regions} />
                </Fact>
              )}
              {cluster.foundedYear != null && <Fact name={t('cluster.founded')}>{cluster.foundedYear}</Fact>}
              <Fact name={t('cluster.languages')}>
                {cluster.management.languages.map((code) => languages.label(code)).join(', ')}
              </Fact>
              <Fact name={t('cluster.staff')}>{speech.number(cluster.management.fullTimeEquivalents)}</Fact>
              {cluster.publicTies != null && (
                <Fact name={t('cluster.publicTies')}>
                  <span lang="en">{cluster.publicTies}</span>
                </Fact>
              )}
              {cluster.label != null && (
                <Fact name={t('cluster.label')}>
                  <Link to={{ name: 'labels' }}>
                    {t('cluster.labelUntil', {
                      level: speech.maybe(`label.${cluster.label.level}`) || cluster.label.level,
                      date: speech.date(cluster.label.validUntil),
                    })}
                  </Link>
                </Fact>
              )}
              {cluster.recognition != null && (
                <Fact name={t('cluster.recognition')}>
                  {t('cluster.recognitionUntil', {
                    programme: cluster.recognition.programme,
                    issuer: cluster.recognition.issuer,
                    date: speech.date(cluster.recognition.validUntil),
                  })}
                </Fact>
              )}
            </dl>
            <p className="hint">
              {t('cluster.updated', { date: speech.date(cluster.updatedAt) })} ·{' '}
              <a href={`/api/v1/clusters/${cluster.id}`}>{t('cluster.data')}</a>
            </p>
          </section>
        </aside>
      </div>
    </>
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

/** A code that leads to all clusters that have it. */
function FilterLink({ facet, code, words }: { facet: Facet; code: string; words: Words }) {
  return (
    <Link to={{ name: 'map' }} query={queryOf(withCode(EVERYTHING, facet, code, true))}>
      {words.label(code)}
    </Link>
  );
}

const FIELDS: readonly [Facet, VocabularyName][] = [
  ['ecosystem', 'industrial-ecosystems'],
  ['emergingIndustry', 'emerging-industries'],
  ['technologyField', 'technology-fields'],
  ['nace', 'nace-2.1'],
];

function Fields({ cluster }: { cluster: Cluster }) {
  const { t } = useTexts();
  const codes: Partial<Record<Facet, string[]>> = {
    ecosystem: cluster.ecosystems,
    emergingIndustry: cluster.emergingIndustries,
    technologyField: cluster.technologyFields,
    nace: cluster.naceCodes,
  };
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{t('cluster.fields')}</h2>
      {FIELDS.map(([facet, vocabulary]) => (
        <Field key={facet} facet={facet} vocabulary={vocabulary} codes={codes[facet] ?? []} primary={cluster.primaryEcosystem} />
      ))}
    </section>
  );
}

interface FieldProps {
  facet: Facet;
  vocabulary: VocabularyName;
  codes: readonly string[];
  primary: string;
}

function Field({ facet, vocabulary, codes, primary }: FieldProps) {
  const { t } = useTexts();
  const words = useWords(codes.length > 0 ? vocabulary : null);
  const [all, setAll] = useState(false);
  if (codes.length === 0) {
    return null;
  }
  const shown = all ? codes : codes.slice(0, 12);
  return (
    <div className="field-group">
      <h3>{t(`filter.${facet}`)}</h3>
      <ul className="chips">
        {shown.map((code) => (
          <li key={code}>
            <FilterLink facet={facet} code={code} words={words} />
            {facet === 'ecosystem' && code === primary && codes.length > 1 && <small> {t('cluster.primary')}</small>}
          </li>
        ))}
      </ul>
      {codes.length > shown.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {t('filter.all', { count: codes.length })}
        </button>
      )}
    </div>
  );
}

function PartnerInterest({ cluster }: { cluster: Cluster }) {
  const { t } = useTexts();
  const { interested, findsPartnersToday, mustKnowFirst } = cluster.partnerInterest;
  const interest = useWords('partner-interest');
  const channels = useWords('partner-channels');
  const criteria = useWords('partner-criteria');
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{t('cluster.partners')}</h2>
      <dl className="facts wide">
        <Fact name={t('cluster.partners.interested')}>{interest.label(interested)}</Fact>
        {findsPartnersToday.length > 0 && (
          <Fact name={t('cluster.partners.finds')}>{findsPartnersToday.map((code) => channels.label(code)).join(', ')}</Fact>
        )}
        {mustKnowFirst.length > 0 && (
          <Fact name={t('cluster.partners.mustKnow')}>{mustKnowFirst.map((code) => criteria.label(code)).join(', ')}</Fact>
        )}
      </dl>
    </section>
  );
}

function PathToFull({ cluster }: { cluster: Cluster }) {
  const { t, speech } = useTexts();
  const criteria = useWords(cluster.pathToFull == null ? null : 'missing-criteria');
  if (cluster.pathToFull == null) {
    return null;
  }
  const { fullBy, missing, mentor } = cluster.pathToFull;
  return (
    <section className="card" aria-labelledby="path">
      <h2 id="path">{t('cluster.path')}</h2>
      <p>{t('cluster.path.until', { date: speech.date(fullBy) })}</p>
      <ul>
        {missing.map((code) => (
          <li key={code}>{criteria.label(code)}</li>
        ))}
      </ul>
      {mentor != null && (
        <p>
          {t('cluster.path.mentor')}: <Link to={{ name: 'cluster', slug: mentor.slug }}>{mentor.slug}</Link>
        </p>
      )}
    </section>
  );
}
