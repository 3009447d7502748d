import { useEffect } from 'react';
import { useTexts } from '../i18n/Texts.tsx';
import { Link } from './Link.tsx';

export function MissingPage() {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${t('head.missing.title')} · ${t('site.name')}`;
  }, [t]);
  return (
    <main id="content" className="page narrow" tabIndex={-1}>
      <h1>{t('missing.title')}</h1>
      <p className="lead">{t('missing.text')}</p>
      <p>
        <Link to={{ name: 'map' }} className="button">
          {t('missing.back')}
        </Link>
      </p>
    </main>
  );
}
