import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Post } from '../api/news.ts';
import { usePages } from '../api/usePages.ts';
import { MoreButton } from '../app/MoreButton.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { Outcome } from './Outcome.tsx';
import { PostForm } from './PostForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { pathOfEntry } from './useEntry.ts';

interface Opened {
  post: Post;
  etag: string;
}

/** What the organisation tells, to be written, changed and taken back. */
export function News({ slug }: { slug: string }) {
  const { t, speech } = useTexts();
  const path = `${pathOfEntry(slug)}/news`;
  const [version, setVersion] = useState(0);
  const { list, problem, busy, more, retry } = usePages<Post>(`${path}?limit=20&seen=${version}`, (cursor) => `${path}?limit=20&cursor=${encodeURIComponent(cursor)}`);
  const [opened, setOpened] = useState<Opened | 'new' | null>(null);
  const items = useRef<HTMLUListElement>(null);
  const deed = useDeed();
  const open = (id: string) =>
    deed.run(async () => {
      const { body, etag } = await ask<Post>(`${path}/${id}`);
      setOpened({ post: body, etag });
    });
  const remove = (post: Post, title: string) => {
    if (confirm(t('organisation.post.removeSure', { title }))) {
      void deed.run(async () => {
        const { etag } = await ask<Post>(`${path}/${post.id}`);
        await ask(`${path}/${post.id}`, { method: 'DELETE', headers: { 'If-Match': etag } });
        setVersion((before) => before + 1);
      });
    }
  };
  const saved = () => {
    setOpened(null);
    setVersion((before) => before + 1);
  };
  if (opened !== null) {
    return (
      <PostForm
        key={opened === 'new' ? 'new' : opened.post.id}
        path={path}
        post={opened === 'new' ? null : opened.post}
        etag={opened === 'new' ? '' : opened.etag}
        onSaved={saved}
        onCancel={() => setOpened(null)}
      />
    );
  }
  return (
    <section className="part" aria-labelledby="news">
      <h2 id="news">{t('organisation.part.news')}</h2>
      <p>
        <button type="button" className="primary" onClick={() => setOpened('new')}>
          {t('organisation.post.new')}
        </button>
      </p>
      <Outcome deed={deed} />
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {list?.items.length === 0 && <p className="hint">{t('organisation.post.none')}</p>}
      <ul className="rows" ref={items}>
        {list?.items.map((post) => {
          const language = nearest(Object.keys(post.title), speech.language);
          const title = post.title[language] ?? '';
          return (
            <li key={post.id}>
              <span data-item tabIndex={-1}>
                <strong lang={language}>{title}</strong>{' '}
                <span className="hint">
                  {t(`organisation.kind.${post.kind}`)}, {speech.date(post.date)}
                </span>
              </span>
              <button type="button" className="quiet" onClick={() => void open(post.id)}>
                {t('organisation.post.change', { title })}
              </button>
              <button type="button" className="quiet" onClick={() => remove(post, title)}>
                {t('organisation.post.remove', { title })}
              </button>
            </li>
          );
        })}
      </ul>
      <MoreButton list={items} shown={list?.items.length ?? 0} busy={busy} onMore={more} />
    </section>
  );
}
