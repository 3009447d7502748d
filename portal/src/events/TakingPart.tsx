import type { Terms, WholeEvent } from '../api/event.ts';
import { useRead } from '../api/useRead.ts';
import { Link } from '../app/Link.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { openness } from './taking.ts';
import { usePartNames, useSeats } from './parts.ts';

/** On what terms people may come; nothing where the organisers take no registrations here. */
export function TakingPart({ event }: { event: WholeEvent }) {
  const { t } = useTexts();
  const { value: terms, problem, retry } = useRead<Terms>(`/api/v1/events/${encodeURIComponent(event.id)}/registration`);
  const none = problem?.status === 404;
  return (
    <section aria-labelledby="taking-part" aria-busy={terms === null && problem === null}>
      <h2 id="taking-part">{t('attend.title')}</h2>
      {none && <p>{t('attend.none')}</p>}
      {problem !== null && !none && <Trouble problem={problem} onRetry={retry} />}
      {terms !== null && <Conditions terms={terms} event={event} />}
    </section>
  );
}

function Conditions({ terms, event }: { terms: Terms; event: WholeEvent }) {
  const { t, speech } = useTexts();
  const seats = useSeats();
  const named = usePartNames(event);
  const open = openness(terms, event, new Date());
  const closes = terms.closes ?? event.startsAt;
  const registers = open === 'open' || open === 'waiting';
  return (
    <>
      <p className={`standing ${open}`}>
        <strong>{t(`attend.${open}`)}</strong>
      </p>
      <ul className="terms">
        <li>{seats(terms.seats, terms.left)}</li>
        {terms.waiting > 0 && <li>{t('attend.waitingCount', { count: terms.waiting })}</li>}
        {open === 'soon' && terms.opens != null && <li>{t('attend.opens', { date: speech.dateAndTime(terms.opens) })}</li>}
        {(registers || open === 'soon') && <li>{t('attend.closes', { date: speech.dateAndTime(closes) })}</li>}
        {terms.approval && <li>{t('attend.approval')}</li>}
        {terms.waitingList && <li>{t('attend.waitingList')}</li>}
        {terms.waitingList && terms.offerHours > 0 && <li>{t('attend.offer', { hours: terms.offerHours })}</li>}
      </ul>
      {terms.parts.length > 0 && (
        <>
          <h3>{t('attend.parts')}</h3>
          <ul className="terms">
            {terms.parts.map((part) => (
              <li key={part.key}>
                {named(part.key)}: {seats(part.seats, part.left)}
              </li>
            ))}
          </ul>
        </>
      )}
      {terms.questions.length > 0 && <Questions questions={terms.questions} />}
      {registers && (
        <p>
          <Link to={{ name: 'attend', id: event.id }} className="button primary">
            {t('attend.register')}
          </Link>
        </p>
      )}
      <p>
        <Link to={{ name: 'ticket' }}>{t('attend.ticket')}</Link>
      </p>
    </>
  );
}

function Questions({ questions }: { questions: Terms['questions'] }) {
  const { t, speech } = useTexts();
  return (
    <>
      <h3>{t('attend.questions')}</h3>
      <ul className="terms">
        {questions.map(({ id, text, required }) => {
          const language = nearest(Object.keys(text), speech.language);
          return (
            <li key={id}>
              <span lang={language}>{text[language]}</span>
              {!required && <span className="optional"> ({t('register.optional')})</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
