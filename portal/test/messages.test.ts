import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../src/app/route.ts';
import { speechOf } from '../src/i18n/texts.ts';
import { cs } from '../src/messages/cs.ts';
import { da } from '../src/messages/da.ts';
import { de } from '../src/messages/de.ts';
import { en, type MessageKey } from '../src/messages/en.ts';
import { pl } from '../src/messages/pl.ts';

const OTHERS = { da, de, cs, pl };
const KEYS = Object.keys(en) as MessageKey[];

function inside(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => [
    element,
    ...(element.type === TYPE.plural ? Object.values(element.options).flatMap(({ value }) => inside(value)) : []),
  ]);
}

function values(message: string): string[] {
  return [
    ...new Set(
      inside(parse(message))
        .filter((element) => element.type === TYPE.argument || element.type === TYPE.plural)
        .map((element) => (element as { value: string }).value),
    ),
  ].sort();
}

function plurals(message: string): string[][] {
  return parse(message).filter((element) => element.type === TYPE.plural).map(({ options }) => Object.keys(options));
}

describe.each(Object.entries(OTHERS))('in %s', (language, messages) => {
  test('every message takes the values that the English one takes', () => {
    for (const key of KEYS) {
      expect([key, values(messages[key])]).toEqual([key, values(en[key])]);
    }
  });

  test('every plural has all the forms of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of KEYS) {
      for (const options of plurals(messages[key])) {
        // Where English does not tell one from many, other languages may not either.
        const needed = options.includes('one') ? forms : ['other'];
        expect([key, needed.filter((form) => !options.includes(form))]).toEqual([key, []]);
      }
    }
  });

  test('no text is left in English', () => {
    const same = KEYS.filter((key) => messages[key] === en[key] && /[a-z]{3} [a-z]{3}/.test(en[key]));

    expect(same).toEqual([]);
  });
});

test('counts are spoken as each language counts', async () => {
  const said = await Promise.all(
    LANGUAGES.map(async (language) => {
      const speech = await speechOf(language);
      return [1, 3, 5].map((count) => speech.say('search.found', { count }));
    }),
  );

  expect(said).toEqual([
    ['1 cluster', '3 clusters', '5 clusters'],
    ['1 klynge', '3 klynger', '5 klynger'],
    ['1 Cluster', '3 Cluster', '5 Cluster'],
    ['1 klastr', '3 klastry', '5 klastrů'],
    ['1 klaster', '3 klastry', '5 klastrów'],
  ]);
});
