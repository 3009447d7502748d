import { useState } from 'react';
import type { Benchmark, BenchmarkLine, Comparison, Scheme } from '../api/excellence.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { FileButton } from '../app/FileButton.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { type Box, boxesOf } from './boxes.ts';

/** One's own values beside those of others; earlier reports stay as they were. */
export function Benchmarks({ scheme, slug }: { scheme: Scheme; slug: string }) {
  const { t, speech } = useTexts();
  const latest = `/api/v1/benchmarks/${encodeURIComponent(scheme.id)}/${encodeURIComponent(slug)}`;
  const [number, setNumber] = useState<number | null>(null);
  const path = number === null ? latest : `${latest}?number=${number}`;
  const { value, problem, retry } = useRead<Benchmark>(path);
  return (
    <section aria-labelledby="benchmark">
      <h2 id="benchmark" className="form-title">
        {t('benchmark.title')}
      </h2>
      {problem !== null && (problem.status === 409 ? <p>{t('benchmark.none')}</p> : <Trouble problem={problem} onRetry={retry} />)}
      {value !== null && problem === null && (
        <>
          <p>{t('benchmark.report', { number: value.number, date: speech.date(value.madeAt) })}</p>
          <p className="hint">{t('benchmark.text')}</p>
          <div className="actions">
            {value.number > 1 && (
              <button type="button" onClick={() => setNumber(value.number - 1)}>
                {t('benchmark.earlier')}
              </button>
            )}
            {number !== null && (
              <button type="button" onClick={() => setNumber(null)}>
                {t('benchmark.latest')}
              </button>
            )}
            <FileButton path={path} type="application/pdf" name={`benchmark-${value.number}.pdf`} label={t('benchmark.pdf')} />
          </div>
          {value.indicators.map((line) => (
            <Line key={line.indicator} line={line} />
          ))}
        </>
      )}
    </section>
  );
}

function Line({ line }: { line: BenchmarkLine }) {
  const { t, speech } = useTexts();
  const id = `b-${line.indicator}`;
  return (
    <section className="part" aria-labelledby={id}>
      <h3 id={id} lang="en">
        {line.indicator} {line.title}
      </h3>
      <p>
        {t('benchmark.own', { value: speech.number(line.own) })} <span lang="en">({line.unit})</span>
      </p>
      {line.comparisons.length === 0 ? <p className="hint">{t('benchmark.tooFew')}</p> : <Compared line={line} labelledBy={id} />}
    </section>
  );
}

function Compared({ line, labelledBy }: { line: BenchmarkLine; labelledBy: string }) {
  const { t, speech } = useTexts();
  const nameOf = useSetNames();
  const figures = ({ organisations, lowerQuartile, median, upperQuartile }: Comparison) =>
    [organisations, lowerQuartile, median, upperQuartile].map((each) => speech.number(each));
  return (
    <div className="scrolled" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('benchmark.with')}</th>
            <th scope="col">{t('benchmark.others')}</th>
            <th scope="col">{t('benchmark.lower')}</th>
            <th scope="col">{t('benchmark.median')}</th>
            <th scope="col">{t('benchmark.upper')}</th>
            <th scope="col">{t('benchmark.rank')}</th>
          </tr>
        </thead>
        <tbody>
          {boxesOf(line).map(({ comparison, ...box }) => (
            <tr key={comparison.set + comparison.code}>
              <th scope="row">
                {nameOf(comparison)}
                <Drawn box={box} />
              </th>
              {figures(comparison).map((each, column) => (
                <td key={column}>{each}</td>
              ))}
              <td>{comparison.percentileRank} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Drawn({ box: { lower, median, upper, own } }: { box: Box }) {
  return (
    <svg className="boxes" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <rect x={lower} y="2" width={Math.max(0.5, upper - lower)} height="12" />
      <line x1={median} x2={median} y1="2" y2="14" />
      <path d={`M ${own} 1 l 1.6 7 l -1.6 7 l -1.6 -7 z`} />
    </svg>
  );
}

function useSetNames(): (comparison: Comparison) => string {
  const { t, speech } = useTexts();
  const countries = useWords('countries');
  const fields = useWords('technology-fields');
  return ({ set, code }) => {
    switch (set) {
      case 'country':
        return countries.label(code);
      case 'technology-field':
        return fields.label(code);
      case 'label-holders':
        return t('benchmark.holders', { level: speech.maybe(`label.${code}`) || code });
    }
  };
}
