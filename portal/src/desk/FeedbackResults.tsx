import { useRead } from '../api/useRead.ts';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Bars } from './Bars.tsx';

interface Results {
  answered: number;
  questions: {
    id: string;
    text: Record<string, string>;
    kind: string;
    bars: { value: string; count: number }[];
    mean?: number | null;
    texts: string[];
  }[];
}

/** Sums of the answers of five or more; nothing where guests are not asked. */
export function FeedbackResults({ path }: { path: string }) {
  const { t, speech } = useTexts();
  const { value, problem, retry } = useRead<Results>(path);
  if (problem !== null && problem.status !== 404) {
    return <Trouble problem={problem} onRetry={retry} />;
  }
  if (problem !== null || value === null) {
    return null;
  }
  const yesNo = (code: string) => (code === 'yes' ? t('question.yes') : t('question.no'));
  return (
    <>
      <h2>{t('numbers.feedback')}</h2>
      <p>{t('numbers.answered', { count: value.answered })}</p>
      {value.questions.length === 0 && <p className="hint">{t('numbers.tooFew')}</p>}
      {value.questions.map(({ id, text, kind, bars, mean, texts }) => {
        const title = text[nearest(Object.keys(text), speech.language)] ?? id;
        const label = (code: string) => (kind === 'yes-no' ? yesNo(code) : code);
        return texts.length > 0 ? (
          <section key={id} className="part" aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {texts.map((each, index) => (
                <li key={index} className="session-summary">
                  {each}
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <Bars
            key={id}
            title={mean == null ? title : `${title} (${t('numbers.mean', { mean: speech.number(Math.round(mean * 100) / 100) })})`}
            bars={bars.map(({ value: code, count }) => ({ label: label(code), value: count }))}
          />
        );
      })}
    </>
  );
}
