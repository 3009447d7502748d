import type { Acknowledged } from '../api/award.ts';

/** What a voter keeps on this device: that there was a ballot, and nothing of what is on it. */
export type Kept = Pick<Acknowledged, 'category' | 'receipt' | 'castAt'>;

const KEY = 'klynge.receipts.';

export function keptOf(award: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + award) ?? '[]');
    return Array.isArray(kept) ? (kept as Kept[]) : [];
  } catch {
    return [];
  }
}

/** Where the browser has no storage, the page still shows the receipt. */
export function keep(award: string, kept: readonly Kept[]): void {
  try {
    localStorage.setItem(KEY + award, JSON.stringify(kept));
  } catch {
    // It can be copied.
  }
}

/** One receipt a category, the latest: a later ballot replaces those before it. */
export function latest(...lists: readonly (readonly Kept[])[]): Kept[] {
  const byCategory = new Map<string, Kept>();
  for (const { category, receipt, castAt } of lists.flat()) {
    const before = byCategory.get(category);
    if (before === undefined || before.castAt < castAt) {
      byCategory.set(category, { category, receipt, castAt });
    }
  }
  return [...byCategory.values()].sort((a, b) => (a.category < b.category ? -1 : 1));
}

/** As a file to keep. */
export function fileOf(award: string, kept: readonly Kept[]): string {
  const text = [award, ...kept.map(({ category, receipt, castAt }) => `${category}\t${castAt}\t${receipt}`), ''].join('\n');
  return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
}
