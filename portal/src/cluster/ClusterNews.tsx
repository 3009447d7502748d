import { useRef } from 'react';
import type { Post } from '../api/news.ts';
import { usePages } from '../api/usePages.ts';
import { MoreButton } from '../app/MoreButton.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { nearest } from './nearest.ts';

/** What the organisation tells, newest first; nothing where it tells nothing. */
export function ClusterNews({ slug }: { slug: string }) {
  const { t } = useTexts();
  const { list, busy, more } = usePages<Post>(`/api/v1/clusters/${encodeURIComponent(slug)}/news?limit=5`);
  const items = useRef<HTMLUListElement>(null);
  if (list === null || list.items.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="news">
      <h2 id="news">{t('cluster.news')}</h2>
      <ul className="posts" ref={items}>
        {list.items.map((post) => (
          <NewsItem key={post.id} post={post} />
        ))}
      </ul>
      <MoreButton list={items} shown={list.items.length} busy={busy} onMore={more} />
    </section>
  );
}

function NewsItem({ post }: { post: Post }) {
  const { t, speech } = useTexts();
  const language = nearest(Object.keys(post.title), speech.language);
  const { kind, date, until, link } = post;
  return (
    <li>
      <h3 lang={language} data-item tabIndex={-1}>
        {post.title[language]}
      </h3>
      <p className="hint">
        {t(`organisation.kind.${kind}`)}, {until == null ? speech.date(date) : `${speech.date(date)} – ${speech.date(until)}`}
      </p>
      {post.text[language] !== undefined && (
        <p className="about" lang={language}>
          {post.text[language]}
        </p>
      )}
      {link != null && (
        <p>
          <a href={link} rel="noopener">
            {t('cluster.news.read')}
          </a>
        </p>
      )}
    </li>
  );
}
