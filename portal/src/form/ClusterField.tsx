import { useEffect, useState } from 'react';
import { read } from '../api/client.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { TextField } from './fields.tsx';

const PAUSE = 250;
const FOUND_MOST = 8;

interface Found {
  slug: string;
  name: string;
  city: string;
}

interface Props {
  pointer: string;
  label: string;
  hint?: string;
  /** Slug. */
  value: string;
  onChange: (slug: string) => void;
  optional?: boolean;
}

/** An organisation of the directory: one types its name, and chooses from what is found; whoever knows it types its short name. */
export function ClusterField({ pointer, label, hint, value, onChange, optional = false }: Props) {
  const { t } = useTexts();
  const found = useFound(value);
  return (
    <>
      <TextField
        pointer={pointer}
        deep
        label={label}
        hint={hint ?? t('cluster.find.hint')}
        value={value}
        onChange={onChange}
        optional={optional}
      />
      {found.length > 0 && (
        <ul className="fitting" aria-label={t('cluster.find.found')}>
          {found.map(({ slug, name, city }) => (
            <li key={slug}>
              <button type="button" onClick={() => onChange(slug)}>
                {name} <span className="hint">{city}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Nothing once one of them is chosen. */
function useFound(typed: string): Found[] {
  const [found, setFound] = useState<Found[]>([]);
  const words = typed.trim();
  useEffect(() => {
    if (words.length < 2) {
      setFound([]);
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      read<{ items: Found[] }>(`/api/v1/clusters?limit=${FOUND_MOST}&q=${encodeURIComponent(words)}`, control.signal)
        .then(({ items }) => setFound(items.some(({ slug }) => slug === words) ? [] : items))
        // One can still type it.
        .catch(() => setFound([]));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [words]);
  return found;
}
