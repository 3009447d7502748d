import type { Words } from '../api/vocabularies.ts';
import type { Speech } from '../i18n/texts.ts';

/** The words of a vocabulary to choose from, in the order of the visitor's alphabet. */
export function byName(words: Words, speech: Speech): { code: string; name: string }[] {
  return words.terms.map(({ code }) => ({ code, name: words.label(code) })).sort((a, b) => speech.compare(a.name, b.name));
}
