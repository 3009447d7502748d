import { useWords, type Words } from '../api/vocabularies.ts';
import { withCode } from '../app/filters.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { type CalendarSearch, type Filter, FILTERS } from './calendar.ts';

const OPEN_FIRST: readonly Filter[] = ['country', 'type'];

export function useFilterWords(): Record<Filter, Words> {
  return {
    country: useWords('countries'),
    type: useWords('event-types'),
    ecosystem: useWords('industrial-ecosystems'),
    audience: useWords('event-audiences'),
  };
}

interface Props {
  search: CalendarSearch;
  onChange: (search: CalendarSearch) => void;
}

export function CalendarFilters({ search, onChange }: Props) {
  const { t, speech } = useTexts();
  const words = useFilterWords();
  return (
    <div className="filters">
      {FILTERS.map((filter) => {
        const terms = words[filter].terms.map(({ code }) => ({ code, name: words[filter].label(code) }));
        if (filter === 'country') {
          terms.sort((a, b) => speech.compare(a.name, b.name));
        }
        return (
          <details key={filter} open={OPEN_FIRST.includes(filter) || search.filters[filter] !== undefined}>
            <summary>{t(`filter.${filter}`)}</summary>
            <fieldset>
              <legend className="unseen">{t(`filter.${filter}`)}</legend>
              {terms.map(({ code, name }) => (
                <label key={code} className="choice">
                  <input
                    type="checkbox"
                    checked={(search.filters[filter] ?? []).includes(code)}
                    onChange={(event) => onChange(withCode(search, filter, code, event.target.checked))}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
          </details>
        );
      })}
    </div>
  );
}
