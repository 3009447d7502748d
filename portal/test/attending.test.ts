import { describe, expect, test } from 'vitest';
import type { Question } from '../src/api/event.ts';
import { bodyOf, emptyAttendance, emptyGuest } from '../src/attending/guests.ts';
import { fragmentOf, pathOf, ticketsOf } from '../src/attending/ticketAddress.ts';

const QUESTIONS: Question[] = [
  { id: 'diet', text: { en: '' }, kind: 'text', required: false, options: [] },
  { id: 'trips', text: { en: '' }, kind: 'choices', required: false, options: [{ text: 'Port' }, { text: 'Mine' }] },
];

describe('the body of a registration', () => {
  test('says what was typed, and nothing of what was not', () => {
    const guest = { ...emptyGuest(), name: ' Ada ', parts: ['day:2027-09-29'], answers: { diet: [' '], trips: ['Mine'] } };
    const body = bodyOf({ ...emptyAttendance(), guests: [guest], agreed: true }, QUESTIONS, 'da');

    expect(JSON.parse(JSON.stringify(body))).toEqual({ name: 'Ada', language: 'da', parts: ['day:2027-09-29'], answers: { trips: ['Mine'] } });
  });

  test('of a group has its organisation once, and no answer to what is no longer asked', () => {
    const guests = ['Ada', 'Bo'].map((name) => ({ ...emptyGuest(), name, country: 'DK', answers: { gone: ['x'] } }));
    const body = bodyOf({ ...emptyAttendance(), together: true, organisation: 'Lights', country: 'SE', guests }, QUESTIONS, 'da');

    expect(JSON.parse(JSON.stringify(body))).toEqual({
      organisation: 'Lights',
      country: 'SE',
      guests: [
        { name: 'Ada', language: 'da', parts: [], answers: {} },
        { name: 'Bo', language: 'da', parts: [], answers: {} },
      ],
    });
  });
});

describe('a ticket’s address', () => {
  const [one, other] = ['0198f3aa-1c2d-7e3f-8a4b-5c6d7e8f9a0b', '0198f3aa-1c2d-7e3f-8a4b-5c6d7e8f9a0c'].map((id) => ({
    id,
    secret: 'pY0-_x3sVdQ6zJt8Kq2WmA',
  })) as [{ id: string; secret: string }, { id: string; secret: string }];

  test('is taken from the platform’s answers, from ours, and from nothing else', () => {
    expect(ticketsOf(`https://klynge.example${pathOf(one)}`)).toEqual({ tickets: [one], fresh: false });
    expect(ticketsOf(` https://klynge.example${pathOf(one, '/qr.svg')} `)).toEqual({ tickets: [one], fresh: false });
    expect(ticketsOf(`https://klynge.example/pl/ticket${fragmentOf([one, other], true)}`)).toEqual({
      tickets: [one, other],
      fresh: true,
    });
    expect(ticketsOf(`#${one.id}`)).toBeNull();
    expect(ticketsOf(`${fragmentOf([one])},`)).toBeNull();
    expect(ticketsOf('')).toBeNull();
  });
});
