import type { Change } from '../api/event.ts';
import type { Speech } from '../i18n/texts.ts';
import type { Words } from '../api/vocabularies.ts';

/** Fields of the event itself are told apart by an English subject. */
const OF_THE_EVENT = new Set(['Title', 'Start', 'End', 'Format', 'Place', 'Audience', 'Organisers']);

/** A change in the reader's language; the platform's own sentence where there is no word for its kind. */
export function told(change: Change, speech: Speech, audiences: Words, formats: Words): string {
  const { code, subject } = change;
  const kind = code === 'time-moved' ? speech.maybe(`change.${subject}`) : speech.maybe(`change.${code}`);
  if (kind === '') {
    return change.sentence;
  }
  const before = inWords(change.before);
  const after = inWords(change.after);
  const about = before === null && after === null ? withoutEnglish(subject) : OF_THE_EVENT.has(subject) ? null : subject;
  const values =
    after !== null && before !== null ? speech.say('change.both', { after, before }) : (after ?? before);
  return [[kind, about].filter((part) => part !== null).join(' · '), values].filter((part) => part !== null).join(': ');

  function inWords(value: string | null | undefined): string | null {
    if (value == null) {
      return null;
    }
    const words = code === 'audience-changed' ? audiences : code === 'format-changed' ? formats : null;
    return words === null ? value : value.split(', ').map((each) => words.label(each)).join(', ');
  }
}

/** "Opening: the speakers changed" names the session; "The description changed" only says again what the kind says. */
function withoutEnglish(subject: string): string | null {
  return /^(.*): the (?:speakers|description) changed$/s.exec(subject)?.[1] ?? null;
}
