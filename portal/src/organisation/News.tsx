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
  const { t } = useTexts();
  const path = `${pathOfEntry(slug)}/news`;
  const [changes, setChanges] = useState(0);
  const [opened, setOpened] = useState<Opened | 'new' | null>(null);
  const deed = useDeed();
  const opening = useDeed();
  const changed = () => setChanges((before) => before + 1);
  const open = (id: string) =>
    opening.run(async () => {
      const { body, etag } = await ask<Post>(`${path}/${id}`);
      setOpened({ post: body, etag });
    });
  const remove = (id: string, title: string) => {
    if (confirm(t('organisation.post.removeSure', { title }))) {
      void deed.run(async () => {
        const { etag } = await ask<Post>(`${path}/${id}`);
        await ask(`${path}/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } });
        changed();
      });
    }
  };
  if (opened !== null) {
    const saved = () => {
      setOpened(null);
      changed();
    };
    return (
      <PostForm
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
      <Outcome deed={opening} done={null} />
      <Posts key={changes} path={path} onOpen={(id) => void open(id)} onRemove={remove} />
    </section>
  );
}

interface PostsProps {
  path: string;
  onOpen: (id: string) => void;
  onRemove: (id: string, title: string) => void;
}

function Posts({ path, onOpen, onRemove }: PostsProps) {
  const { t, speech } = useTexts();
  const { list, problem, busy, more, retry } = usePages<Post>(path);
  const items = useRef<HTMLUListElement>(null);
  return (
    <>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {list?.items.length === 0 && <p className="hint">{t('organisation.post.none')}</p>}
      <ul className="rows" ref={items}>
        {list?.items.map(({ id, kind, title: titles, date }) => {
          const language = nearest(Object.keys(titles), speech.language);
          const title = titles[language] ?? '';
          return (
            <li key={id}>
              <span data-item tabIndex={-1}>
                <strong lang={language}>{title}</strong>{' '}
                <span className="hint">
                  {t(`organisation.kind.${kind}`)}, {speech.date(date)}
                </span>
              </span>
              <button type="button" className="quiet" onClick={() => onOpen(id)}>
                {t('organisation.post.change', { title })}
              </button>
              <button type="button" className="quiet" onClick={() => onRemove(id, title)}>
                {t('organisation.post.remove', { title })}
              </button>
            </li>
          );
        })}
      </ul>
      <MoreButton list={items} shown={list?.items.length ?? 0} busy={busy} onMore={more} />
    </>
  );
}
