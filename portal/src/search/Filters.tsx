import { type FormEvent, useEffect, useState } from 'react';
import type { Count } from '../api/cluster.ts';
import { withCode } from '../app/filters.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { Labels } from './labels.ts';
import { type Facet, OFFERED, type Search } from './search.ts';

const SHOWN_FIRST = 8;
const OPEN_FIRST: readonly Facet[] = ['country', 'ecosystem'];

interface Props {
  search: Search;
  facets: Readonly<Record<string, readonly Count[]>>;
  label: Labels;
  onChange: (search: Search) => void;
  onNaceWanted: () => void;
}

export function Filters({ search, facets, label, onChange, onNaceWanted }: Props) {
  const { t } = useTexts();
  return (
    <div className="filters">
      {OFFERED.filter((facet) => facets[facet]?.length !== 0 || search.filters[facet] !== undefined).map((facet) => (
        <details
          key={facet}
          open={OPEN_FIRST.includes(facet) || (search.filters[facet]?.length ?? 0) > 0}
          onToggle={(event) => facet === 'nace' && event.currentTarget.open && onNaceWanted()}
        >
          <summary>{t(`filter.${facet}`)}</summary>
          <Choices
            facet={facet}
            counts={facets[facet] ?? []}
            chosen={search.filters[facet] ?? []}
            label={label}
            onChoose={(code, wanted) => onChange(withCode(search, facet, code, wanted))}
          />
        </details>
      ))}
      <details open={search.foundedFrom !== '' || search.foundedTo !== ''}>
        <summary>{t('filter.founded')}</summary>
        <Founded search={search} onChange={onChange} />
      </details>
    </div>
  );
}

interface ChoicesProps {
  facet: Facet;
  counts: readonly Count[];
  chosen: readonly string[];
  label: Labels;
  onChoose: (code: string, wanted: boolean) => void;
}

function Choices({ facet, counts, chosen, label, onChoose }: ChoicesProps) {
  const { t, speech } = useTexts();
  const [all, setAll] = useState(false);
  const codes = choicesOf(facet, counts, chosen);
  const shown = all ? codes : codes.slice(0, SHOWN_FIRST);
  return (
    <fieldset>
      <legend className="unseen">{t(`filter.${facet}`)}</legend>
      {shown.map(({ code, count }) => (
        <label key={code} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) => onChoose(code, event.target.checked)}
            aria-label={t('filter.option', { name: label(facet, code), count })}
          />
          <span>{label(facet, code)}</span>
          <span className="count">{speech.number(count)}</span>
        </label>
      ))}
      {codes.length > SHOWN_FIRST && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('filter.fewer') : t('filter.all', { count: codes.length })}
        </button>
      )}
    </fieldset>
  );
}

/** Of activities the sections alone; what is chosen stays to be seen when nothing has it any more. */
export function choicesOf(facet: Facet, counts: readonly Count[], chosen: readonly string[]): readonly Count[] {
  const offered = facet === 'nace' ? counts.filter(({ code }) => /^[A-Z]$/.test(code) || chosen.includes(code)) : counts;
  const gone = chosen.filter((code) => !offered.some((each) => each.code === code));
  const every = [...offered, ...gone.map((code) => ({ code, count: 0 }))];
  return facet === 'memberRange' ? every.sort((a, b) => Number.parseInt(a.code) - Number.parseInt(b.code)) : every;
}

function Founded({ search, onChange }: Pick<Props, 'search' | 'onChange'>) {
  const { t } = useTexts();
  const [from, setFrom] = useState(search.foundedFrom);
  const [to, setTo] = useState(search.foundedTo);
  useEffect(() => {
    setFrom(search.foundedFrom);
    setTo(search.foundedTo);
  }, [search.foundedFrom, search.foundedTo]);
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    const years = [from, to].map((text) => (/^(1[89]|20)\d\d$/.test(text) ? text : ''));
    // Turned around, it is what was meant.
    const [foundedFrom = '', foundedTo = ''] = years.every((each) => each !== '') ? years.sort() : years;
    if (foundedFrom !== search.foundedFrom || foundedTo !== search.foundedTo) {
      onChange({ ...search, foundedFrom, foundedTo });
    }
  };
  return (
    <form className="founded" onSubmit={apply} onBlur={() => apply()}>
      <label>
        {t('filter.foundedFrom')}
        <input inputMode="numeric" maxLength={4} value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {t('filter.foundedTo')}
        <input inputMode="numeric" maxLength={4} value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <button type="submit" className="unseen">
        {t('search.submit')}
      </button>
    </form>
  );
}
