import type { Pilot } from '../api/pilot.ts';
import { useTexts } from '../i18n/Texts.tsx';

/** How far a country is on its way onto the map. */
export function Progress({ pilot, name }: { pilot: Pilot; name: string }) {
  const { t } = useTexts();
  const { state, answered, threshold } = pilot;
  return (
    <>
      <span className={`tier ${state === 'open' ? 'full' : 'emerging'}`}>{t(`pilots.state.${state}`)}</span>
      <progress max={threshold} value={Math.min(answered, threshold)} aria-label={name} />
      <span className="count">{t('pilots.answered', { answered, threshold })}</span>
    </>
  );
}
