import { type ReactNode, useEffect } from 'react';
import { Link } from '../app/Link.tsx';
import { MissingPage } from '../app/MissingPage.tsx';
import { Parts, usePart } from '../app/Parts.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { Excellence } from '../excellence/Excellence.tsx';
import { Programmes } from '../excellence/Programmes.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { OwnAnswers } from '../pilots/OwnAnswers.tsx';
import { AskToSignIn } from '../session/AskToSignIn.tsx';
import { usePerson } from '../session/usePerson.ts';
import { Editors } from './Editors.tsx';
import { History } from './History.tsx';
import { News } from './News.tsx';
import { type Entry, useEntry } from './useEntry.ts';
import { Profile } from './Profile.tsx';

const PARTS = ['profile', 'news', 'pilot', 'excellence', 'programmes', 'editors', 'history'] as const;

/** What editors do with the entry of their organisation. */
export function OrganisationPage({ slug }: { slug: string | null }) {
  const { t } = useTexts();
  const person = usePerson();
  if (person === null) {
    return (
      <Frame>
        <AskToSignIn why="organisation.signIn" />
      </Frame>
    );
  }
  const own = slug ?? (person.organisations.length === 1 ? (person.organisations[0] ?? null) : null);
  if (own !== null) {
    return <Edited key={own} slug={own} account={person.account} />;
  }
  return (
    <Frame>
      {person.organisations.length === 0 ? <p className="lead">{t('organisation.none')}</p> : <Choice slugs={person.organisations} />}
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{t('head.organisation.title')}</h1>
      {children}
    </main>
  );
}

function Choice({ slugs }: { slugs: readonly string[] }) {
  const { t } = useTexts();
  return (
    <>
      <h2>{t('organisation.which')}</h2>
      <ul>
        {slugs.map((slug) => (
          <li key={slug}>
            <Link to={{ name: 'organisation', slug }} query={location.search}>
              {slug}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Edited({ slug, account }: { slug: string; account: string }) {
  const { t } = useTexts();
  const { entry, problem, reload } = useEntry(slug);
  const name = entry?.cluster.name;
  useEffect(() => {
    if (name !== undefined) {
      document.title = `${name} · ${t('site.name')}`;
    }
  }, [name]);
  if (problem?.status === 404) {
    return <MissingPage />;
  }
  if (entry === null) {
    return <Frame>{problem === null ? <p className="hint">{t('state.loading')}</p> : <Trouble problem={problem} onRetry={() => void reload()} />}</Frame>;
  }
  return <Whole slug={slug} account={account} entry={entry} reload={reload} />;
}

function Whole({ slug, account, entry, reload }: { slug: string; account: string; entry: Entry; reload: () => Promise<void> }) {
  const { t } = useTexts();
  const part = usePart(PARTS);
  return (
    <main id="content" className="page form-page" tabIndex={-1}>
      <h1>{entry.cluster.name}</h1>
      <p>
        <Link to={{ name: 'cluster', slug }}>{t('organisation.public')}</Link>
      </p>
      <Parts page={{ name: 'organisation', slug }} parts={PARTS} shown={part} name={(each) => t(`organisation.part.${each}`)} />
      {part === 'profile' && <Profile slug={slug} entry={entry} reload={reload} />}
      {part === 'news' && <News slug={slug} />}
      {part === 'pilot' && <OwnAnswers cluster={entry.cluster} />}
      {part === 'programmes' && <Programmes cluster={entry.cluster} />}
      {part === 'excellence' && <Excellence slug={slug} />}
      {part === 'editors' && <Editors slug={slug} account={account} />}
      {part === 'history' && <History slug={slug} entry={entry} reload={reload} />}
    </main>
  );
}
