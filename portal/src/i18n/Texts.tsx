import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../app/route.ts';
import type { Speech } from './texts.ts';

interface Spoken {
  speech: Speech;
  /** The language that the address names; links keep it. */
  inPath: Language | null;
}

const Context = createContext<Spoken | null>(null);

export function TextsProvider({ speech, inPath, children }: Spoken & { children: ReactNode }) {
  return <Context value={{ speech, inPath }}>{children}</Context>;
}

export function useTexts(): Spoken & { t: Speech['say'] } {
  const spoken = useContext(Context);
  if (spoken === null) {
    throw new Error('Texts are asked for outside of their provider.');
  }
  return { ...spoken, t: spoken.speech.say.bind(spoken.speech) };
}
