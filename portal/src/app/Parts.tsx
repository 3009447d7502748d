import { useTexts } from '../i18n/Texts.tsx';
import { Link } from './Link.tsx';
import { useQuery } from './navigation.ts';
import type { Page } from './route.ts';

/** Which part of a page its address asks for; the first one where it asks for none that there is. */
export function usePart<P extends string>(parts: readonly [P, ...P[]]): P {
  const wanted = new URLSearchParams(useQuery()).get('part');
  return parts.find((each) => each === wanted) ?? parts[0];
}

interface Props<P extends string> {
  page: Page;
  parts: readonly P[];
  shown: P;
  name: (part: P) => string;
}

/** Links to the parts of a page, of which one is shown. */
export function Parts<P extends string>({ page, parts, shown, name }: Props<P>) {
  const { t } = useTexts();
  return (
    <nav className="parts" aria-label={t('organisation.parts')}>
      {parts.map((each) => (
        <Link key={each} to={page} query={`?part=${each}`} aria-current={each === shown ? 'page' : undefined}>
          {name(each)}
        </Link>
      ))}
    </nav>
  );
}
