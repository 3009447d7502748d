import type { Plugin } from 'vite';
import { LANGUAGES } from '../src/app/route.ts';
import { cs } from '../src/messages/cs.ts';
import { da } from '../src/messages/da.ts';
import { de } from '../src/messages/de.ts';
import { en, type Messages } from '../src/messages/en.ts';
import { pl } from '../src/messages/pl.ts';

const ALL: Record<(typeof LANGUAGES)[number], Messages> = { en, da, de, cs, pl };

/** What the gateway writes into a page's head, out of the same messages: `head.json`, texts by language and key. */
export function headTexts(): Plugin {
  return {
    name: 'klynge-head-texts',
    apply: 'build',
    generateBundle() {
      const texts = Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          Object.fromEntries(Object.entries(ALL[language]).filter(([key]) => key.startsWith('head.'))),
        ]),
      );
      this.emitFile({ type: 'asset', fileName: 'head.json', source: JSON.stringify(texts) });
    },
  };
}
