/** Of the languages there are, the one that a visitor reads best; empty for none. */
export function nearest(there: readonly string[], wanted: string): string {
  return [wanted, 'en'].find((language) => there.includes(language)) ?? there[0] ?? '';
}
