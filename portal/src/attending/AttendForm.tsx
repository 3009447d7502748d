import { useState } from 'react';
import { Problem } from '../api/problem.ts';
import type { Terms, WholeEvent } from '../api/event.ts';
import { Words } from '../api/vocabularies.ts';
import { useOptions } from '../form/useOptions.ts';
import { usePartNames, useSeats } from '../events/parts.ts';
import { CheckField, ChoiceField, CodesField, Part, SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { type AttendValues, emptyGuest, type GuestValues, MOST_GUESTS } from './guests.ts';
import { QuestionFields } from './QuestionFields.tsx';

interface Props {
  values: AttendValues;
  problem: Problem | null;
  sending: boolean;
  event: WholeEvent;
  terms: Terms;
  onChange: (values: AttendValues) => void;
  onSend: () => void;
}

const HOW = ['one', 'group'] as const;

/** One guest, or several of an organisation. Whether one agrees is asked here and not by the API: without it nothing is sent. */
export function AttendForm({ values, problem, sending, event, terms, onChange, onSend }: Props) {
  const { t, speech } = useTexts();
  const [missing, setMissing] = useState<Problem | null>(null);
  const countries = useOptions('countries');
  const set = (change: Partial<AttendValues>) => onChange({ ...values, ...change });
  const guests = values.together ? values.guests : values.guests.slice(0, 1);
  const setGuest = (index: number, guest: GuestValues) =>
    set({ guests: values.guests.map((each, at) => (at === index ? guest : each)) });
  const send = () => {
    const fault = { pointer: '/agreed', code: 'not-agreed', message: '' };
    setMissing(values.agreed ? null : new Problem(422, 'not-agreed', '', [fault]));
    if (values.agreed) {
      onSend();
    }
  };
  const ways = new Words(
    HOW.map((code) => ({ code, labels: { und: t(`attend.how.${code}`) } })),
    speech.language,
  );
  return (
    <JudgedForm problem={missing ?? problem} sending={sending} onSend={send}>
      <Part title={t('attend.who')} hint={t('attend.who.hint')}>
        <ChoiceField
          pointer="/together"
          label={t('attend.how')}
          words={ways}
          value={values.together ? 'group' : 'one'}
          onChange={(way) => set({ together: way === 'group' })}
        />
        {values.together && (
          <>
            <TextField
              pointer="/organisation"
              label={t('attend.organisation')}
              autoComplete="organization"
              value={values.organisation}
              onChange={(organisation) => set({ organisation })}
            />
            <SelectField
              pointer="/country"
              label={t('filter.country')}
              value={values.country}
              options={countries}
              onChange={(country) => set({ country })}
            />
            <p className="hint">{t('attend.group.hint')}</p>
          </>
        )}
      </Part>
      {guests.map((guest, index) => (
        <Part key={index} title={values.together ? t('attend.guest', { number: index + 1 }) : t('attend.you')}>
          <GuestFields
            pointer={values.together ? `/guests/${index}` : ''}
            guest={guest}
            alone={!values.together}
            event={event}
            terms={terms}
            onChange={(next) => setGuest(index, next)}
          />
          {values.together && values.guests.length > 1 && (
            <button
              type="button"
              className="quiet"
              onClick={() => set({ guests: values.guests.filter((_, at) => at !== index) })}
            >
              {t('attend.guest.remove', { number: index + 1 })}
            </button>
          )}
        </Part>
      ))}
      {values.together && values.guests.length < MOST_GUESTS && (
        <p>
          <button type="button" onClick={() => set({ guests: [...values.guests, emptyGuest()] })}>
            {t('attend.guest.add')}
          </button>
        </p>
      )}
      <Part title={t('attend.data')} hint={t('attend.data.text')}>
        <CheckField pointer="/agreed" label={t('attend.agree')} checked={values.agreed} onChange={(agreed) => set({ agreed })} />
      </Part>
      <div className="send">
        <button type="submit" className="primary" aria-disabled={sending}>
          {sending ? t('register.sending') : t('attend.send')}
        </button>
      </div>
    </JudgedForm>
  );
}

interface GuestProps {
  /** Of the guest; empty for the form itself. */
  pointer: string;
  guest: GuestValues;
  /** Not with others of the same organisation. */
  alone: boolean;
  event: WholeEvent;
  terms: Terms;
  onChange: (guest: GuestValues) => void;
}

function GuestFields({ pointer, guest, alone, event, terms, onChange }: GuestProps) {
  const { t, speech } = useTexts();
  const countries = useOptions(alone ? 'countries' : null);
  const named = usePartNames(event);
  const seats = useSeats();
  const set = (change: Partial<GuestValues>) => onChange({ ...guest, ...change });
  const parts = new Words(
    terms.parts.map((part) => ({ code: part.key, labels: { und: `${named(part.key)} (${seats(part.seats, part.left)})` } })),
    speech.language,
  );
  return (
    <>
      <TextField
        pointer={`${pointer}/name`}
        label={t('form.contact.name')}
        autoComplete={alone ? 'name' : 'off'}
        value={guest.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        pointer={`${pointer}/email`}
        label={t('form.contact.email')}
        kind="email"
        autoComplete={alone ? 'email' : 'off'}
        value={guest.email}
        onChange={(email) => set({ email })}
      />
      {alone && (
        <>
          <TextField
            pointer="/organisation"
            label={t('attend.organisation')}
            autoComplete="organization"
            value={guest.organisation}
            onChange={(organisation) => set({ organisation })}
            optional
          />
          <SelectField
            pointer="/country"
            label={t('filter.country')}
            value={guest.country}
            options={countries}
            onChange={(country) => set({ country })}
            optional
          />
        </>
      )}
      {terms.parts.length > 0 && (
        <CodesField
          pointer={`${pointer}/parts`}
          label={t('attend.parts')}
          words={parts}
          chosen={guest.parts}
          onChange={(chosen) => set({ parts: chosen })}
          optional
        />
      )}
      <QuestionFields
        questions={terms.questions}
        pointer={`${pointer}/answers`}
        answers={guest.answers}
        onChange={(answers) => set({ answers })}
      />
    </>
  );
}
