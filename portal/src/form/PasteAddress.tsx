import { type FormEvent, useState } from 'react';
import { useTexts } from '../i18n/Texts.tsx';

interface Props {
  label: string;
  hint: string;
  /** What is said of an address that is none of these. */
  wrong: string;
  /** Whether it could be opened. */
  onOpen: (typed: string) => boolean;
}

/** For an address that somebody was given, and has at hand. */
export function PasteAddress({ label, hint, wrong, onOpen }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!onOpen(typed));
  };
  return (
    <form className="part" onSubmit={open} noValidate>
      <div className="field">
        <label htmlFor="address">{label}</label>
        <span className="hint" id="address-hint">
          {hint}
        </span>
        {isWrong && (
          <span className="fault" id="address-fault" role="alert">
            {wrong}
          </span>
        )}
        <input
          id="address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={isWrong ? 'address-hint address-fault' : 'address-hint'}
          aria-invalid={isWrong}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <button type="submit" className="primary">
        {t('followUp.open')}
      </button>
    </form>
  );
}
