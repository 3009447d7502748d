import { useState } from 'react';
import { pathOfScheme, type Scheme, type SelfCheck } from '../api/excellence.ts';
import { useRead } from '../api/useRead.ts';
import { Link } from '../app/Link.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { SelectField } from '../form/fields.tsx';
import { useOwnDocument } from '../form/useOwnDocument.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Benchmarks } from './Benchmarks.tsx';
import { SelfCheckForm } from './SelfCheckForm.tsx';

interface Line {
  id: string;
  version: number;
  title: string;
}

/** How good an organisation is: by its own measure, and beside others. */
export function Excellence({ slug }: { slug: string }) {
  const { t } = useTexts();
  const { value, problem, retry } = useRead<{ items: Line[] }>('/api/v1/excellence/schemes');
  const [chosen, setChosen] = useState('');
  if (problem !== null) {
    return <Trouble problem={problem} onRetry={retry} />;
  }
  const schemes = [...new Map((value?.items ?? []).map((line) => [line.id, line])).values()];
  const scheme = schemes.find(({ id }) => id === chosen) ?? schemes[0];
  if (scheme === undefined) {
    return value === null ? <p className="hint">{t('state.loading')}</p> : null;
  }
  return (
    <>
      {schemes.length > 1 && (
        <SelectField
          pointer="/scheme"
          label={t('check.scheme')}
          value={scheme.id}
          options={schemes.map(({ id, title }) => ({ code: id, name: title }))}
          onChange={setChosen}
        />
      )}
      <InScheme key={scheme.id} id={scheme.id} slug={slug} />
      <p>
        <Link to={{ name: 'labels' }}>{t('head.labels.title')}</Link>
      </p>
    </>
  );
}

function InScheme({ id, slug }: { id: string; slug: string }) {
  const { t } = useTexts();
  const scheme = useRead<Scheme>(pathOfScheme(id));
  const path = `${pathOfScheme(id)}/self-checks/${encodeURIComponent(slug)}`;
  const { found, problem, reload } = useOwnDocument<SelfCheck>(path);
  const trouble = scheme.problem ?? problem;
  if (scheme.value === null || found === null) {
    return trouble === null ? (
      <p className="hint">{t('state.loading')}</p>
    ) : (
      <Trouble problem={trouble} onRetry={() => (problem === null ? scheme.retry() : void reload())} />
    );
  }
  return (
    <>
      <SelfCheckForm path={path} slug={slug} scheme={scheme.value} found={found} reload={reload} />
      <Benchmarks key={found.etag} scheme={scheme.value} slug={slug} />
    </>
  );
}
