import { useMemo } from 'react';
import { useWords, type VocabularyName } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { byName } from './byName.ts';

/** Terms of a vocabulary in the order of the reader's alphabet; none for null. */
export function useOptions(name: VocabularyName | null): { code: string; name: string }[] {
  const { speech } = useTexts();
  const words = useWords(name);
  return useMemo(() => byName(words, speech), [words, speech]);
}
