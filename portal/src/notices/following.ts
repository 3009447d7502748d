import type { Facet, Search } from '../search/search.ts';
import type { SubscriptionValues } from './subscription.ts';

const FOLLOWED: readonly Facet[] = ['country', 'region', 'ecosystem'];

/**
 * The query with which the page of subscriptions asks for a search to be followed; null for one that restricts nothing, or by more
 * than a subscription can.
 */
export function followed({ q, filters, foundedFrom, foundedTo, bbox, near }: Search): string | null {
  const facets = Object.keys(filters) as Facet[];
  const regions = filters.region ?? [];
  const covered = facets.every((facet) => FOLLOWED.includes(facet)) && regions.length <= 1;
  const elsewhere = [foundedFrom, foundedTo, bbox, near].some((each) => each !== '');
  const words = q.trim();
  if (!covered || elsewhere || (facets.length === 0 && words === '')) {
    return null;
  }
  const query = new URLSearchParams(facets.map((facet) => [facet, (filters[facet] ?? []).join(',')]));
  if (words !== '') {
    query.set('q', words);
  }
  return `?${query}`;
}

/** What is asked for by such a query; null for none. */
export function wanted(query: string): Partial<SubscriptionValues> | null {
  const asked = new URLSearchParams(query);
  if (![...FOLLOWED, 'q'].some((name) => asked.has(name))) {
    return null;
  }
  const codes = (name: string) => (asked.get(name) ?? '').split(',').filter((code) => code !== '');
  return {
    countries: codes('country'),
    ecosystems: codes('ecosystem'),
    nuts: codes('region')[0] ?? '',
    words: asked.get('q') ?? '',
  };
}
