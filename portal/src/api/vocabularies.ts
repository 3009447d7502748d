import { useEffect, useState } from 'react';
import { useTexts } from '../i18n/Texts.tsx';
import { read } from './client.ts';

export type VocabularyName =
  | 'industrial-ecosystems'
  | 'emerging-industries'
  | 'technology-fields'
  | 'countries'
  | 'nuts-2021'
  | 'nace-2.1'
  | 'languages'
  | 'tiers'
  | 'missing-criteria'
  | 'registration-states'
  | 'partner-interest'
  | 'partner-channels'
  | 'partner-criteria'
  | 'event-types'
  | 'event-formats'
  | 'event-audiences';

export interface Term {
  code: string;
  labels: Record<string, string>;
  parent?: string | null;
}

/** Terms in the order in which people expect them, with labels in one language. */
export class Words {
  private readonly byCode: Map<string, Term>;

  constructor(
    readonly terms: Term[],
    private readonly language: string,
  ) {
    this.byCode = new Map(terms.map((term) => [term.code, term]));
  }

  /** The code itself where the word is not known (yet). */
  label(code: string): string {
    const labels = this.byCode.get(code)?.labels;
    return labels === undefined ? code : (labels[this.language] ?? labels['en'] ?? labels['und'] ?? code);
  }

  parent(code: string): string | null {
    return this.byCode.get(code)?.parent ?? null;
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }
}

const asked = new Map<VocabularyName, Promise<Term[]>>();

function termsOf(name: VocabularyName): Promise<Term[]> {
  let terms = asked.get(name);
  if (terms === undefined) {
    terms = read<{ terms: Term[] }>(`/api/v1/vocabularies/${name}`).then((body) => body.terms);
    terms.catch(() => asked.delete(name));
    asked.set(name, terms);
  }
  return terms;
}

/** Words of a vocabulary in the visitor's language; without terms until they are there, or for null. */
export function useWords(name: VocabularyName | null): Words {
  const { speech } = useTexts();
  const [terms, setTerms] = useState<Term[]>([]);
  useEffect(() => {
    let wanted = name !== null;
    if (name !== null) {
      termsOf(name)
        .then((found) => wanted && setTerms(found))
        .catch(() => undefined);
    }
    return () => {
      wanted = false;
    };
  }, [name]);
  const [words, setWords] = useState(() => new Words([], speech.language));
  useEffect(() => setWords(new Words(terms, speech.language)), [terms, speech.language]);
  return words;
}
