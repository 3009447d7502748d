import type { Problem } from '../api/problem.ts';
import { useTexts } from '../i18n/Texts.tsx';

/** Why nothing came of it, where no field is at fault; nothing where one is. */
export function Refusal({ problem }: { problem: Problem | null }) {
  const reason = useReason();
  return problem === null || problem.faults.length > 0 ? null : (
    <div className="trouble" role="alert">
      <p>{reason(problem)}</p>
    </div>
  );
}

/** In the visitor's language where there are words for it, else as the platform says it. */
export function useReason(): (problem: Problem) => string {
  const { t, speech } = useTexts();
  return ({ status, kind, title, detail }) => {
    if (status === 0) {
      return t('state.offline');
    }
    if (status === 429 || status >= 500) {
      return t('state.busy');
    }
    return speech.maybe(`problem.${kind}`) || detail || title || t('state.failed');
  };
}
