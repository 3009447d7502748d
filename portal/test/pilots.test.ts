import { describe, expect, test } from 'vitest';
import type { Figures, Question, QuestionResult } from '../src/api/pilot.ts';
import { answersOf, asks, typedOf } from '../src/pilots/answers.ts';
import { groupsOf } from '../src/pilots/groups.ts';

function question(id: string, kind: Question['kind'], when: Question['when'] = null): Question {
  return { id, kind, required: false, text: { en: id }, when };
}

const QUESTIONS = [
  question('abroad', 'single'),
  question('regions', 'multiple', { question: 'abroad', is: ['yes', 'maybe'] }),
  question('benefit', 'scale', { question: 'regions', is: ['nordic'] }),
  question('budget', 'number'),
  question('wish', 'text'),
];
const [ABROAD, REGIONS, BENEFIT] = QUESTIONS as [Question, Question, Question];

describe('a questionnaire', () => {
  test('asks what hangs on another answer only after that answer', () => {
    expect(asks(QUESTIONS, ABROAD, {})).toBe(true);
    expect(asks(QUESTIONS, REGIONS, {})).toBe(false);
    expect(asks(QUESTIONS, REGIONS, { abroad: ['no'] })).toBe(false);
    expect(asks(QUESTIONS, REGIONS, { abroad: ['maybe'] })).toBe(true);
  });

  test('does not ask what hangs on a question that is no longer asked', () => {
    expect(asks(QUESTIONS, BENEFIT, { abroad: ['yes'], regions: ['nordic'] })).toBe(true);
    expect(asks(QUESTIONS, BENEFIT, { abroad: ['no'], regions: ['nordic'] })).toBe(false);
  });
});

describe('answers', () => {
  test('have the shape of their kind, and come back as they were typed', () => {
    const typed = { abroad: ['yes'], regions: ['nordic', 'baltic'], benefit: ['4'], budget: ['12.5'], wish: ['More.'] };
    const answers = answersOf(QUESTIONS, typed);

    expect(answers).toEqual({ abroad: 'yes', regions: ['nordic', 'baltic'], benefit: 4, budget: 12.5, wish: 'More.' });
    expect(typedOf(answers)).toEqual(typed);
  });

  test('that are empty are none', () => {
    expect(answersOf(QUESTIONS, { abroad: [''], regions: [], budget: [' '] })).toEqual({});
  });

  test('a number may have a comma, and the platform judges what is none', () => {
    expect(answersOf(QUESTIONS, { budget: ['12,5'] })).toEqual({ budget: 12.5 });
    expect(answersOf(QUESTIONS, { budget: ['much'] })).toEqual({ budget: 'much' });
  });
});

describe('figures', () => {
  const figures = (answered: number): Figures => ({ answered, counts: [{ code: 'yes', count: answered, share: 100 }] });
  const result: QuestionResult = {
    id: 'abroad',
    kind: 'single',
    text: { en: 'Abroad?' },
    total: figures(11),
    byCountry: { DK: figures(5), SE: figures(6) },
    byEcosystem: { 'agri-food': figures(5), several: figures(6) },
    byCountryAndEcosystem: [{ country: 'DK', ecosystem: 'agri-food', figures: figures(5) }],
  };

  test('are grouped as the reader likes', () => {
    expect(groupsOf(result, 'total').map((group) => group.figures.answered)).toEqual([11]);
    expect(groupsOf(result, 'country').map(({ country }) => country)).toEqual(['DK', 'SE']);
    expect(groupsOf(result, 'ecosystem').map(({ ecosystem }) => ecosystem)).toEqual(['agri-food', 'several']);
    expect(groupsOf(result, 'both')).toEqual(result.byCountryAndEcosystem);
  });

  test('of nobody are not shown', () => {
    expect(groupsOf({ ...result, total: figures(0) }, 'total')).toEqual([]);
  });
});
