import type { Problem } from '../api/problem.ts';
import { useTexts } from '../i18n/Texts.tsx';

/** What went wrong, and a way on. */
export function Trouble({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTexts();
  const busy = problem.status === 429 || problem.status >= 500;
  return (
    <div className="trouble" role="alert">
      <p>{t(problem.status === 0 ? 'state.offline' : busy ? 'state.busy' : 'state.failed')}</p>
      {problem.status > 0 && !busy && <p>{problem.title}</p>}
      <button type="button" onClick={onRetry}>
        {t('state.retry')}
      </button>
    </div>
  );
}
