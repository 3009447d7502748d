import { useRef } from 'react';
import type { Label } from '../api/excellence.ts';
import { usePages } from '../api/usePages.ts';
import { useWords } from '../api/vocabularies.ts';
import { Link } from '../app/Link.tsx';
import { MoreButton } from '../app/MoreButton.tsx';
import { goTo, useQuery } from '../app/navigation.ts';
import { Trouble } from '../app/Trouble.tsx';
import { useOptions } from '../form/useOptions.ts';
import { useTexts } from '../i18n/Texts.tsx';

const LEVELS = ['gold', 'silver', 'bronze'] as const;

/** The register of excellence labels. The address has the whole state. */
export function LabelsPage() {
  const { t } = useTexts();
  const wanted = new URLSearchParams(useQuery());
  const set = (name: string, value: string) => {
    if (value === '') {
      wanted.delete(name);
    } else {
      wanted.set(name, value);
    }
    const query = wanted.toString();
    goTo(location.pathname + (query === '' ? '' : `?${query}`), 'replace');
  };
  const options = useOptions('countries');
  const path = `/api/v1/labels?${new URLSearchParams([...wanted].filter(([name]) => ['level', 'country', 'valid'].includes(name)))}`;
  return (
    <main id="content" className="page" tabIndex={-1}>
      <h1>{t('head.labels.title')}</h1>
      <p className="lead">{t('head.labels.description')}</p>
      <div className="figures-tools">
        <label>
          <span>{t('filter.label')}</span>
          <select value={wanted.get('level') ?? ''} onChange={(event) => set('level', event.target.value)}>
            <option value="">{t('programme.all')}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`label.${level}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('filter.country')}</span>
          <select value={wanted.get('country') ?? ''} onChange={(event) => set('country', event.target.value)}>
            <option value="">{t('programme.all')}</option>
            {options.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="choice">
          <input type="checkbox" checked={wanted.get('valid') === 'true'} onChange={(event) => set('valid', event.target.checked ? 'true' : '')} />
          {t('labels.valid')}
        </label>
      </div>
      <Register key={path} path={path} />
    </main>
  );
}

function Register({ path }: { path: string }) {
  const { t, speech } = useTexts();
  const { list, problem, busy, more, retry } = usePages<Label>(path);
  const countries = useWords('countries');
  const items = useRef<HTMLUListElement>(null);
  return (
    <>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {list === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {list?.items.length === 0 && <p>{t('labels.none')}</p>}
      <ul className="rows" ref={items}>
        {list?.items.map(({ id, slug, name, country, level, status, validFrom, validUntil }) => (
          <li key={id}>
            <span>
              <Link to={{ name: 'cluster', slug }} data-item="">
                {name}
              </Link>{' '}
              <span className="hint">{countries.label(country)}</span>
            </span>
            <span className="tier full">{speech.maybe(`label.${level}`) || level}</span>
            <span>{t(`labels.status.${status}`)}</span>
            <span>{t('labels.period', { from: speech.date(validFrom), until: speech.date(validUntil) })}</span>
          </li>
        ))}
      </ul>
      <MoreButton list={items} shown={list?.items.length ?? 0} busy={busy} onMore={more} />
    </>
  );
}
