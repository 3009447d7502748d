import type { Figures } from '../api/pilot.ts';
import { useTexts } from '../i18n/Texts.tsx';

interface Props {
  /** Empty for everybody. */
  title: string;
  figures: Figures;
  labels: ReadonlyMap<string, string>;
  /** Of the labels. */
  language: string;
}

/** A chart that is a table: a row an answer, its share as a bar, count and share beside it. */
export function Shares({ title, figures, labels, language }: Props) {
  const { t, speech } = useTexts();
  const { answered, counts, mean } = figures;
  const about = [t('results.answered', { count: answered }), ...(mean == null ? [] : [t('numbers.mean', { mean: speech.number(mean) })])];
  const caption = `${title === '' ? '' : `${title}: `}${about.join(', ')}`;
  if (counts.length === 0) {
    return <p>{caption}</p>;
  }
  return (
    <table className="bars">
      <caption>{caption}</caption>
      <tbody>
        {counts.map(({ code, count, share }) => (
          <tr key={code}>
            <th scope="row" lang={language}>
              {labels.get(code) ?? code}
            </th>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={share} height="10" />
              </svg>
              <span>
                {speech.number(count)} ({speech.number(share)} %)
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
