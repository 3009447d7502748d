import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useTexts } from '../i18n/Texts.tsx';
import { goTo } from './navigation.ts';
import { type Page, pathOf } from './route.ts';

type Rest = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>;

/** A link to one of our pages; a plain one for anything but a plain click. */
export function Link({ to, query = '', onClick, ...rest }: Rest & { to: Page; query?: string }) {
  const { inPath } = useTexts();
  const href = pathOf({ language: inPath, page: to }) + query;
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      goTo(href);
    }
  };
  return <a {...rest} href={href} onClick={follow} />;
}
