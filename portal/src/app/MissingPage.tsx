import { useEffect } from 'react';
import type { MessageKey } from '../messages/en.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Link } from './Link.tsx';
import type { Page } from './route.ts';

const WORDS = {
  page: ['missing.text', 'missing.back', { name: 'map' }],
  event: ['missing.event', 'event.back', { name: 'events' }],
  award: ['missing.award', 'award.back', { name: 'awards' }],
} as const satisfies Record<string, readonly [MessageKey, MessageKey, Page]>;

/** @param what was looked for */
export function MissingPage({ what = 'page' }: { what?: keyof typeof WORDS }) {
  const { t } = useTexts();
  const [text, back, to] = WORDS[what];
  useEffect(() => {
    document.title = `${t('head.missing.title')} · ${t('site.name')}`;
  }, [t]);
  return (
    <main id="content" className="page narrow" tabIndex={-1}>
      <h1>{t('missing.title')}</h1>
      <p className="lead">{t(text)}</p>
      <p>
        <Link to={to} className="button">
          {t(back)}
        </Link>
      </p>
    </main>
  );
}
