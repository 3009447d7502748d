import { type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../i18n/Texts.tsx';

interface Props {
  /** Whose links are the items. */
  list: RefObject<HTMLElement | null>;
  shown: number;
  busy: boolean;
  onMore: (() => void) | null;
}

/** Whoever asks for more goes on at the first of them. */
export function MoreButton({ list, shown, busy, onMore }: Props) {
  const { t } = useTexts();
  const asked = useRef<number>(null);
  useEffect(() => {
    if (asked.current !== null && shown > asked.current) {
      list.current?.querySelectorAll<HTMLElement>('[data-item]')[asked.current]?.focus();
    }
    asked.current = null;
  }, [shown, list]);
  if (onMore === null) {
    return null;
  }
  const ask = () => {
    asked.current = shown;
    onMore();
  };
  return (
    <p>
      <button type="button" onClick={ask} disabled={busy}>
        {t('search.more')}
      </button>
    </p>
  );
}
