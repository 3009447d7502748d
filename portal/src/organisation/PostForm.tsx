import { useState } from 'react';
import { ask } from '../api/client.ts';
import { type Post, POST_KINDS, type PostKind } from '../api/news.ts';
import { randomKey } from '../api/randomKey.ts';
import { useWords } from '../api/vocabularies.ts';
import { nearest } from '../cluster/nearest.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { SelectField, TextField, TextsField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { Outcome } from './Outcome.tsx';
import { useDeed } from '../form/useDeed.ts';

interface Props {
  path: string;
  /** Null for a new one. */
  post: Post | null;
  etag: string;
  onSaved: () => void;
  onCancel: () => void;
}

export function PostForm({ path, post, etag, onSaved, onCancel }: Props) {
  const { t, speech } = useTexts();
  const languages = useWords('languages');
  const [key] = useState(randomKey);
  const [kind, setKind] = useState<PostKind>(post?.kind ?? 'news');
  const [title, setTitle] = useState(post?.title ?? { [speech.language]: '' });
  const [text, setText] = useState(post?.text ?? { [speech.language]: '' });
  const [link, setLink] = useState(post?.link ?? '');
  const [date, setDate] = useState(post?.date ?? new Date().toISOString().slice(0, 10));
  const [until, setUntil] = useState(post?.until ?? '');
  const deed = useDeed();
  const save = () => {
    const body = JSON.stringify({
      kind,
      title: said(title),
      text: said(text),
      date,
      ...(link.trim() === '' ? {} : { link: link.trim() }),
      ...(kind === 'project' && until !== '' ? { until } : {}),
    });
    void deed.run(async () => {
      await (post === null
        ? ask(path, { method: 'POST', headers: { 'Idempotency-Key': key }, body })
        : ask(`${path}/${post.id}`, { method: 'PUT', headers: { 'If-Match': etag }, body }));
      onSaved();
    });
  };
  const own = post === null ? '' : (post.title[nearest(Object.keys(post.title), speech.language)] ?? '');
  const heading = post === null ? t('organisation.post.new') : t('organisation.post.change', { title: own });
  const kinds = POST_KINDS.map((code) => ({ code, name: t(`organisation.kind.${code}`) }));
  return (
    <section className="part" aria-labelledby="post">
      <h2 id="post">{heading}</h2>
      <JudgedForm problem={deed.problem} sending={deed.busy} onSend={save}>
        <SelectField pointer="/kind" label={t('organisation.kind')} value={kind} options={kinds} onChange={(code) => setKind(POST_KINDS.find((each) => each === code) ?? 'news')} />
        <TextsField pointer="/title" label={t('organisation.post.title')} nameIn={(language) => t('organisation.post.titleIn', { language })} texts={title} languages={languages} onChange={setTitle} />
        <TextsField pointer="/text" label={t('organisation.post.text')} nameIn={(language) => t('organisation.post.textIn', { language })} texts={text} languages={languages} lines={6} onChange={setText} optional />
        <TextField pointer="/link" label={t('organisation.post.link')} kind="url" value={link} onChange={setLink} optional />
        <TextField pointer="/date" label={t('organisation.post.date')} kind="date" value={date} onChange={setDate} />
        {kind === 'project' && (
          <TextField pointer="/until" label={t('organisation.post.until')} kind="date" value={until} onChange={setUntil} optional />
        )}
        <div className="send">
          <button type="submit" className="primary" aria-disabled={deed.busy}>
            {t('organisation.post.publish')}
          </button>
          <button type="button" onClick={onCancel}>
            {t('organisation.cancel')}
          </button>
        </div>
        <Outcome deed={deed} />
      </JudgedForm>
    </section>
  );
}

function said(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
