import type { Organisation } from '../api/cluster.ts';
import { useTexts } from '../i18n/Texts.tsx';

const PARTS = ['sme', 'large', 'research', 'publicBody', 'other'] as const;

/** Who the members are: a bar to look at, and the same as a list of numbers. */
export function Members({ members }: { members: Organisation['members'] }) {
  const { t, speech } = useTexts();
  const parts = PARTS.filter((part) => members[part] > 0);
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('cluster.members')}</h2>
      <svg className="bar-chart" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part, index) => {
          const before = parts.slice(0, index).reduce((sum, each) => sum + members[each], 0);
          const whole = Math.max(1, members.total);
          return (
            <rect key={part} className={part} x={(before / whole) * 100} width={(members[part] / whole) * 100} height="4" />
          );
        })}
      </svg>
      <dl className="members">
        <div>
          <dt>{t('cluster.members.total')}</dt>
          <dd>{speech.number(members.total)}</dd>
        </div>
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <span className={`key ${part}`} aria-hidden="true" />
              {t(`cluster.members.${part}`)}
              {part === 'sme' && members.startUp > 0 && (
                <small>
                  {' '}
                  ({t('cluster.members.startUp')}: {speech.number(members.startUp)})
                </small>
              )}
            </dt>
            <dd>{speech.number(members[part])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
