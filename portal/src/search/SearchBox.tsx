import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { read } from '../api/client.ts';
import type { Suggested } from '../api/cluster.ts';
import type { Words } from '../api/vocabularies.ts';
import { goTo } from '../app/navigation.ts';
import { pathOf } from '../app/route.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { type Facet, FACETS } from './search.ts';

const TYPING_PAUSE = 150;

interface Props {
  value: string;
  countryNames: Words;
  onSearch: (q: string) => void;
  onFilter: (facet: Facet, code: string) => void;
}

interface Option {
  key: string;
  text: string;
  hint: string;
  take: () => void;
}

/** The search field, with suggestions as a list box that the arrow keys walk through. */
export function SearchBox({ value, countryNames, onSearch, onFilter }: Props) {
  const { t, speech, inPath } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [offer, setOffer] = useState<Suggested | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(value), [value]);

  useEffect(() => {
    if (!open || typed.trim() === '') {
      setOffer(null);
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      const parameters = new URLSearchParams({ q: typed.trim().slice(0, 200), language: speech.language });
      read<Suggested>(`/api/v1/clusters/suggestions?${parameters}`, control.signal)
        .then((found) => {
          setOffer(found);
          setAt(-1);
        })
        .catch(() => undefined);
    }, TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [typed, open, speech.language]);

  const options: Option[] = [
    ...(offer?.codes ?? []).flatMap(({ facet, code, label }): Option[] => {
      const known = FACETS.find((each) => each === facet);
      return known === undefined
        ? []
        : [{
            key: `${facet}:${code}`,
            text: label,
            hint: t('search.suggestionFilter', { facet: t(`filter.${known}`) }),
            take: () => {
              setTyped('');
              onFilter(known, code);
            },
          }];
    }),
    ...(offer?.clusters ?? []).map(({ slug, name, country }) => ({
      key: slug,
      text: name,
      hint: countryNames.label(country),
      take: () => goTo(pathOf({ language: inPath, page: { name: 'cluster', slug } })),
    })),
  ];
  const shown = open && options.length > 0;

  const take = (option: Option) => {
    setOpen(false);
    setOffer(null);
    option.take();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const option = shown ? options[at] : undefined;
    if (option === undefined) {
      setOpen(false);
      onSearch(typed.trim());
    } else {
      take(option);
    }
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (shown && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself.
      setAt(((at + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    }
  };
  const clear = () => {
    setTyped('');
    onSearch('');
    input.current?.focus();
  };

  return (
    <form className="search-box" role="search" onSubmit={submit}>
      <div className="search-field">
        <input
          ref={input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={shown}
          aria-controls={`${id}-options`}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          placeholder={t('search.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onKeyDown={walk}
          onBlur={() => setOpen(false)}
        />
        {typed !== '' && (
          <button type="button" className="clear" onClick={clear} aria-label={t('search.clear')}>
            <span aria-hidden="true">×</span>
          </button>
        )}
        <ul id={`${id}-options`} role="listbox" aria-label={t('search.suggestions')} hidden={!shown}>
          {options.map((option, index) => (
            <li
              key={option.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <span>{option.text}</span> <small>{option.hint}</small>
            </li>
          ))}
        </ul>
      </div>
      <button type="submit" className="primary">
        {t('search.submit')}
      </button>
    </form>
  );
}
