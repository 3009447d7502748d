import type { Grant } from '../api/membership.ts';
import { useTexts } from '../i18n/Texts.tsx';

/** What a grant is for, and where it stands. */
export function GrantLine({ grant: { state, level, requestedCents, approvedCents } }: { grant: Grant }) {
  const { t, speech } = useTexts();
  return (
    <li>
      {t('membership.grant', { level: speech.maybe(`label.${level}`) || level, requested: speech.euros(requestedCents) })},{' '}
      {t(`membership.grant.${state}`, { amount: speech.euros(approvedCents ?? 0) })}
    </li>
  );
}
