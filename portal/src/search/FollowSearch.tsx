import { Link } from '../app/Link.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { followed } from '../notices/following.ts';
import type { Search } from './search.ts';

/** To hear of what fits from now on; nothing where no subscription could look for just this. */
export function FollowSearch({ search }: { search: Search }) {
  const { t } = useTexts();
  const query = followed(search);
  return query === null ? null : (
    <p className="follow">
      <Link to={{ name: 'subscriptions' }} query={query}>
        {t('search.follow')}
      </Link>
    </p>
  );
}
