import type { Evidence, SelfCheck } from '../api/excellence.ts';
import { numberOf } from '../pilots/answers.ts';

/** A self-check as it is typed. */
export interface CheckValues {
  values: Record<string, string>;
  evidence: { indicator: string; title: string; address: string }[];
  compare: boolean;
}

export function checkValuesOf(check: Pick<SelfCheck, 'values' | 'evidence' | 'compare'> | null): CheckValues {
  return {
    values: Object.fromEntries(Object.entries(check?.values ?? {}).map(([id, value]) => [id, String(value)])),
    evidence: (check?.evidence ?? []).map(({ indicator, title, address }) => ({ indicator, title, address: address ?? '' })),
    compare: check?.compare ?? false,
  };
}

/** As the platform takes it. A line of evidence that is empty is none, so that faults are told of the others by their place. */
export function checkBodyOf({ values, evidence, compare }: CheckValues): {
  values: Record<string, number | string>;
  evidence: Evidence[];
  compare: boolean;
} {
  return {
    values: Object.fromEntries(
      Object.entries(values)
        .filter(([, typed]) => typed.trim() !== '')
        .map(([id, typed]) => [id, numberOf(typed.trim())]),
    ),
    evidence: evidence
      .filter(({ title, address }) => title.trim() !== '' || address.trim() !== '')
      .map(({ indicator, title, address }) => ({
        indicator,
        title: title.trim(),
        ...(address.trim() === '' ? {} : { address: address.trim() }),
      })),
    compare,
  };
}

/** Where each line of evidence stands in what is sent; a name of its own for one that is not. */
export function placesOf(evidence: CheckValues['evidence']): string[] {
  let sent = 0;
  return evidence.map(({ title, address }, index) =>
    title.trim() === '' && address.trim() === '' ? `empty-${index}` : String(sent++),
  );
}
