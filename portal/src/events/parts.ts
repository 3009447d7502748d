import type { Programme } from '../api/event.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { partOf } from './taking.ts';

/** What a part is called: its date, or its session's title. */
export function usePartNames({ programme }: { programme: Programme }): (key: string) => string {
  const { speech } = useTexts();
  return (key) => {
    const { kind, name } = partOf(key);
    return kind === 'day'
      ? speech.clock(name, { weekday: 'long', day: 'numeric', month: 'long' })
      : (programme.sessions.find(({ id }) => id === name)?.title ?? name);
  };
}

/** How many seats there are, and are left. */
export function useSeats(): (all: number | null | undefined, left: number | null | undefined) => string {
  const { t, speech } = useTexts();
  return (all, left) => {
    if (all == null || left == null) {
      return t('attend.unlimited');
    }
    return left > 0
      ? t('attend.left', { left: speech.number(left), seats: speech.number(all) })
      : t('attend.taken', { seats: speech.number(all) });
  };
}
