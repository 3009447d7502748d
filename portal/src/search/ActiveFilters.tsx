import { withCode } from '../app/filters.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { Labels } from './labels.ts';
import { conditions, EVERYTHING, FACETS, type Search } from './search.ts';

interface Props {
  search: Search;
  label: Labels;
  onChange: (search: Search) => void;
}

/** Every condition as a button that takes it away. */
export function ActiveFilters({ search, label, onChange }: Props) {
  const { t } = useTexts();
  if (conditions(search) === 0) {
    return null;
  }
  const conditionsNow = [
    ...FACETS.flatMap((facet) =>
      (search.filters[facet] ?? []).map((code) => ({
        key: `${facet}:${code}`,
        name: label(facet, code),
        without: withCode(search, facet, code, false),
      })),
    ),
    ...(search.foundedFrom === ''
      ? []
      : [{
          key: 'from',
          name: t('filter.founded.from', { year: search.foundedFrom }),
          without: { ...search, foundedFrom: '' },
        }]),
    ...(search.foundedTo === ''
      ? []
      : [{ key: 'to', name: t('filter.founded.to', { year: search.foundedTo }), without: { ...search, foundedTo: '' } }]),
    ...(search.bbox === '' ? [] : [{ key: 'area', name: t('filter.area'), without: { ...search, bbox: '' } }]),
    ...(search.near === ''
      ? []
      : [{
          key: 'near',
          name: t('filter.near', { place: search.near.replace(',', ', ') }),
          without: { ...search, near: '', sort: search.sort === 'distance' ? null : search.sort },
        }]),
  ];
  return (
    <div className="active">
      <ul aria-label={t('filter.active')}>
        {conditionsNow.map(({ key, name, without }) => (
          <li key={key}>
            <button type="button" onClick={() => onChange(without)} aria-label={t('filter.remove', { name })}>
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="quiet"
        onClick={() => onChange({ ...EVERYTHING, q: search.q })}
      >
        {t('search.reset')}
      </button>
    </div>
  );
}
