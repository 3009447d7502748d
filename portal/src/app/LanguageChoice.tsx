import { useTexts } from '../i18n/Texts.tsx';
import { useFragment, useQuery } from './navigation.ts';
import { LANGUAGES, type Language, type Page, pathOf } from './route.ts';

/** Each in its own name, as whoever looks for it knows it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', da: 'Dansk', de: 'Deutsch', cs: 'Čeština', pl: 'Polski' };

export function LanguageChoice({ page }: { page: Page }) {
  const { t, speech } = useTexts();
  const query = new URLSearchParams(useQuery());
  query.delete('lang');
  const rest = (query.size > 0 ? `?${query}` : '') + useFragment();
  return (
    <div className="languages">
      <select
        aria-label={t('site.language')}
        value={speech.language}
        onChange={(event) => {
          const language = event.target.value as Language;
          const address = pathOf({ language, page }) + rest;
          location.assign(address);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
