import { createContext, type ReactElement, type ReactNode, useContext, useId, useState } from 'react';
import type { Fault } from '../api/problem.ts';
import type { Words } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { faultsAt, idOf } from './faults.ts';

export const FaultsContext = createContext<readonly Fault[]>([]);

/** Told apart where a page has several forms with the same fields. */
export const FormNameContext = createContext('');

function useIdOf(pointer: string): string {
  return useContext(FormNameContext) + idOf(pointer);
}

const FOUND_MOST = 12;

/** What the API said of a field, in the visitor's language where there are words for it. */
export function useFaultTexts(): (fault: Fault) => string {
  const { speech } = useTexts();
  return (fault) => {
    const own = speech.maybe(`fault.${fault.code}`);
    return own === '' ? fault.message : own;
  };
}

function useFaultsAt(pointer: string, deep: boolean): string[] {
  const textOf = useFaultTexts();
  return [...new Set(faultsAt(useContext(FaultsContext), pointer, deep).map(textOf))];
}

interface FrameProps {
  pointer: string;
  /** Whether faults below the pointer are shown here. */
  deep?: boolean;
  hint?: string | undefined;
}

function Notes({ id, hint, texts }: { id: string; hint?: string | undefined; texts: readonly string[] }) {
  return (
    <>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {texts.length > 0 && (
        <span className="fault" id={`${id}-fault`}>
          {texts.join(' ')}
        </span>
      )}
    </>
  );
}

function described(id: string, hint: string | undefined, texts: readonly string[]): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, texts.length === 0 ? '' : `${id}-fault`].filter((each) => each !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

function Name({ label, optional }: { label: string; optional: boolean }) {
  const { t } = useTexts();
  return (
    <>
      {label} {optional && <span className="optional">({t('register.optional')})</span>}
    </>
  );
}

interface TextProps extends FrameProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  optional?: boolean;
  kind?: 'text' | 'email' | 'url' | 'number' | 'date' | 'datetime-local';
  lines?: number;
  lang?: string;
  autoComplete?: string;
}

export function TextField(props: TextProps) {
  const { pointer, deep = false, hint, label, value, onChange, optional = false, kind = 'text', lines = 1, lang, autoComplete } = props;
  const id = useIdOf(pointer);
  const texts = useFaultsAt(pointer, deep);
  const shared = {
    id,
    value,
    lang,
    autoComplete: autoComplete ?? 'off',
    'aria-invalid': texts.length > 0,
    'aria-required': !optional,
    'aria-describedby': described(id, hint, texts),
  };
  return (
    <div className={`field ${kind}`} data-pointer={pointer}>
      <label htmlFor={id}>
        <Name label={label} optional={optional} />
      </label>
      <Notes id={id} hint={hint} texts={texts} />
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={kind === 'date' || kind === 'datetime-local' ? kind : 'text'}
          inputMode={kind === 'number' ? 'decimal' : kind === 'email' || kind === 'url' ? kind : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

interface SelectProps extends FrameProps {
  label: string;
  value: string;
  options: readonly { code: string; name: string }[];
  onChange: (value: string) => void;
  optional?: boolean;
  /** What choosing none of them means; without it one is asked to choose. */
  none?: string;
}

export function SelectField({ pointer, deep = false, hint, label, value, options, onChange, optional = false, none }: SelectProps) {
  const { t } = useTexts();
  const id = useIdOf(pointer);
  const texts = useFaultsAt(pointer, deep);
  return (
    <div className="field" data-pointer={pointer}>
      <label htmlFor={id}>
        <Name label={label} optional={optional} />
      </label>
      <Notes id={id} hint={hint} texts={texts} />
      <select
        id={id}
        value={value}
        aria-invalid={texts.length > 0}
        aria-required={!optional}
        aria-describedby={described(id, hint, texts)}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{none ?? t('register.choose')}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CodesProps extends FrameProps {
  label: string;
  words: Words;
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
  optional?: boolean;
}

interface ChoicesProps extends FrameProps {
  label: string;
  words: Words;
  optional: boolean;
  className: string;
  box: (code: string) => ReactElement;
}

/** All of a short vocabulary to be seen, each with a box to choose it. */
function Choices({ pointer, deep = false, hint, label, words, optional, className, box }: ChoicesProps) {
  const id = useIdOf(pointer);
  const texts = useFaultsAt(pointer, deep);
  return (
    <fieldset className="field codes" data-pointer={pointer} aria-describedby={described(id, hint, texts)}>
      <legend>
        <Name label={label} optional={optional} />
      </legend>
      <Notes id={id} hint={hint} texts={texts} />
      <div className={className}>
        {words.terms.map(({ code }) => (
          <label key={code} className="choice">
            {box(code)}
            <span>{words.label(code)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Several codes of a short vocabulary. */
export function CodesField({ chosen, onChange, optional = false, ...frame }: CodesProps) {
  return (
    <Choices
      {...frame}
      deep
      optional={optional}
      className="choices"
      box={(code) => (
        <input
          type="checkbox"
          checked={chosen.includes(code)}
          onChange={(event) => onChange(toggled(chosen, code, event.target.checked))}
        />
      )}
    />
  );
}

/** One of a few. */
export function ChoiceField({ value, onChange, optional = false, ...frame }: Omit<CodesProps, 'chosen' | 'onChange'> & { value: string; onChange: (code: string) => void }) {
  const name = useId();
  return (
    <Choices
      {...frame}
      deep={false}
      optional={optional}
      className="choices few"
      box={(code) => <input type="radio" name={name} checked={value === code} onChange={() => onChange(code)} />}
    />
  );
}

/** Several codes of a vocabulary too long to be shown: one types, and chooses from what fits. */
export function FindCodesField({ pointer, hint, label, words, chosen, onChange, optional = false, coded = false }: CodesProps & { /** Whether people know the codes too. */ coded?: boolean }) {
  const { t, speech } = useTexts();
  const id = useIdOf(pointer);
  const [typed, setTyped] = useState('');
  const texts = useFaultsAt(pointer, true);
  const wanted = typed.trim().toLocaleLowerCase(speech.language);
  const fitting =
    wanted === ''
      ? []
      : words.terms
          .filter(({ code }) => !chosen.includes(code))
          .filter(
            ({ code }) =>
              code.toLowerCase().startsWith(wanted) || words.label(code).toLocaleLowerCase(speech.language).includes(wanted),
          )
          .slice(0, FOUND_MOST);
  return (
    <fieldset className="field codes" data-pointer={pointer}>
      <legend>
        <Name label={label} optional={optional} />
      </legend>
      <Notes id={id} hint={hint} texts={texts} />
      {chosen.length > 0 && (
        <ul className="chips" aria-label={t('form.chosen')}>
          {chosen.map((code) => {
            const name = coded && words.has(code) ? `${code} ${words.label(code)}` : words.label(code);
            return (
              <li key={code}>
                <button type="button" onClick={() => onChange(toggled(chosen, code, false))} aria-label={t('form.remove', { name })}>
                  {name} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={typed}
        aria-label={t('form.find')}
        aria-invalid={texts.length > 0}
        aria-describedby={described(id, hint, texts)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const [first] = fitting;
          if (event.key === 'Enter') {
            event.preventDefault();
            if (first !== undefined) {
              onChange(toggled(chosen, first.code, true));
              setTyped('');
            }
          }
        }}
      />
      {fitting.length > 0 && (
        <ul className="fitting">
          {fitting.map(({ code }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  onChange(toggled(chosen, code, true));
                  setTyped('');
                }}
              >
                {coded && <code>{code}</code>} {words.label(code)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

interface TextsProps extends FrameProps {
  label: string;
  /** The name of one language's field. */
  nameIn: (language: string) => string;
  texts: Record<string, string>;
  languages: Words;
  onChange: (texts: Record<string, string>) => void;
  lines?: number;
  optional?: boolean;
}

/** A text in as many languages as one likes. */
export function TextsField({ pointer, hint, label, nameIn, texts, languages, onChange, lines = 1, optional = false }: TextsProps) {
  const { t } = useTexts();
  const id = useIdOf(pointer);
  const faults = useFaultsAt(pointer, false);
  const there = Object.keys(texts);
  return (
    <fieldset className="field texts" data-pointer={pointer} aria-describedby={described(id, hint, faults)}>
      <legend>
        <Name label={label} optional={optional} />
      </legend>
      <Notes id={id} hint={hint} texts={faults} />
      {there.map((language) => (
        <div className="text-in" key={language}>
          <TextField
            pointer={`${pointer}/${language}`}
            label={nameIn(languages.label(language))}
            lang={language}
            lines={lines}
            value={texts[language] ?? ''}
            onChange={(text) => onChange({ ...texts, [language]: text })}
            optional
          />
          <button
            type="button"
            className="quiet"
            onClick={() => onChange(Object.fromEntries(Object.entries(texts).filter(([each]) => each !== language)))}
          >
            {t('form.removeLanguage', { language: languages.label(language) })}
          </button>
        </div>
      ))}
      <select
        className="add"
        id={`${id}-add`}
        aria-label={`${t('form.addLanguage')}: ${label}`}
        value=""
        onChange={(event) => onChange({ ...texts, [event.target.value]: '' })}
      >
        <option value="">{t('form.addLanguage')}</option>
        {languages.terms
          .filter(({ code }) => !there.includes(code))
          .map(({ code }) => (
            <option key={code} value={code}>
              {languages.label(code)}
            </option>
          ))}
      </select>
    </fieldset>
  );
}

export function Part({ title, pointer, hint, children }: { title: string; pointer?: string; hint?: string; children: ReactNode }) {
  const id = useId();
  const texts = useFaultsAt(pointer ?? '/', false);
  return (
    <section className="part" aria-labelledby={id} data-pointer={pointer}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <Notes id={`${id}-part`} hint={hint} texts={texts} />
      {children}
    </section>
  );
}

export function CheckField({ pointer, label, hint, checked, onChange }: FrameProps & { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useIdOf(pointer);
  const texts = useFaultsAt(pointer, false);
  return (
    <div className="field" data-pointer={pointer}>
      <Notes id={id} hint={hint} texts={texts} />
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-invalid={texts.length > 0}
          aria-describedby={described(id, hint, texts)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

function toggled(chosen: readonly string[], code: string, wanted: boolean): string[] {
  return wanted ? [...chosen.filter((each) => each !== code), code] : chosen.filter((each) => each !== code);
}
