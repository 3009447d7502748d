import type { Problem } from '../api/problem.ts';
import { Refusal } from '../app/Refusal.tsx';
import { useTexts } from '../i18n/Texts.tsx';

interface Props {
  problem: Problem | null;
  /** Gives up what is typed for what somebody else saved. */
  onTheirs: () => void;
}

/** Why nothing was saved; where a colleague was faster, one of the two is chosen. */
export function Meanwhile({ problem, onTheirs }: Props) {
  const { t } = useTexts();
  if (problem?.status !== 412) {
    return <Refusal problem={problem} />;
  }
  return (
    <div className="trouble" role="alert">
      <p>{t('meanwhile.text')}</p>
      <button type="button" onClick={onTheirs}>
        {t('meanwhile.theirs')}
      </button>
    </div>
  );
}
