import type { Words } from '../api/vocabularies.ts';
import { useWords } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { Facet } from './search.ts';

export type Labels = (facet: Facet, code: string) => string;

/** What codes of facets are called. Activities and regions have thousands: they are asked for where one is needed. */
export function useLabels(withNace: boolean, withRegions: boolean): { label: Labels; countries: Words } {
  const { t, speech } = useTexts();
  const countries = useWords('countries');
  const ecosystems = useWords('industrial-ecosystems');
  const industries = useWords('emerging-industries');
  const fields = useWords('technology-fields');
  const tiers = useWords('tiers');
  const languages = useWords('languages');
  const interest = useWords('partner-interest');
  const nace = useWords(withNace ? 'nace-2.1' : null);
  const regions = useWords(withRegions ? 'nuts-2021' : null);
  const label: Labels = (facet, code) => {
    switch (facet) {
      case 'country':
        return countries.label(code);
      case 'region':
        return regions.label(code);
      case 'ecosystem':
        return ecosystems.label(code);
      case 'emergingIndustry':
        return industries.label(code);
      case 'technologyField':
        return fields.label(code);
      case 'nace':
        return `${code} ${nace.has(code) ? nace.label(code) : ''}`.trim();
      case 'tier':
        return tiers.label(code);
      case 'label':
        // Levels are what schemes call them.
        return speech.maybe(`label.${code}`) || code;
      case 'language':
        return languages.label(code);
      case 'interestedInPartners':
        return interest.label(code);
      case 'memberRange': {
        const [from = '', to = ''] = code.split('-');
        return to === '' ? t('filter.rangeOpen', { from }) : t('filter.range', { from, to });
      }
    }
  };
  return { label, countries };
}
