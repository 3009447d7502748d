import { useMemo } from 'react';
import type { Country } from '../api/cluster.ts';
import { useRead } from '../api/useRead.ts';

const NONE: readonly Country[] = [];

/** Countries with their state; none where no pilot was ever begun, or as long as nobody answers. */
export function useCountries(): readonly Country[] {
  const { value } = useRead<{ items: Country[] }>('/api/v1/countries');
  return useMemo(() => value?.items ?? NONE, [value]);
}
