import { useId } from 'react';
import { useTexts } from '../i18n/Texts.tsx';

export interface Bar {
  label: string;
  value: number;
}

/** A chart that is a table: each row a bar, its number beside it. Nothing where there are no bars. */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const { speech } = useTexts();
  const id = useId();
  if (bars.length === 0) {
    return null;
  }
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="bars" aria-labelledby={id}>
        <tbody>
          {bars.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(value / most) * 100} height="10" />
                </svg>
                <span>{speech.number(value)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
