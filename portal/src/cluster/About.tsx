import { useState } from 'react';
import type { Words } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { nearest } from './nearest.ts';

/** The text in the visitor's language, else in English, else in the first there is; the others are one step away. */
export function About({ texts, languages }: { texts: Record<string, string>; languages: Words }) {
  const { t, speech } = useTexts();
  const own = nearest(Object.keys(texts), speech.language);
  const [shown, setShown] = useState(own);
  const others = Object.keys(texts).filter((language) => language !== shown);
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('cluster.about')}</h2>
      {shown === own && own !== speech.language && (
        <p className="hint">{t('cluster.aboutOther', { language: languages.label(own) })}</p>
      )}
      <div className="about" lang={shown}>
        {(texts[shown] ?? '').split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {others.length > 0 && (
        <p className="other-languages">
          {t('cluster.otherLanguages')}{' '}
          {others.map((language) => (
            <button key={language} type="button" className="quiet" lang={speech.language} onClick={() => setShown(language)}>
              {languages.label(language)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
