import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Page } from '../api/pages.ts';
import { usePages } from '../api/usePages.ts';
import { MoreButton } from '../app/MoreButton.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { type Notice, shown, withArrival } from './inbox.ts';
import { Notices } from './Notices.tsx';
import { unread } from './unread.ts';
import { useArrivals } from './useArrivals.ts';

const PATH = '/api/v1/inbox';

/** What the person and their organisations were told; new things appear by themselves. */
export function InboxPage() {
  return <Notices part="inbox">{({ account }) => <Inbox key={account} />}</Notices>;
}

function Inbox() {
  const { t } = useTexts();
  const [unreadOnly, setUnreadOnly] = useState(false);
  return (
    <>
      <label className="choice">
        <input type="checkbox" checked={unreadOnly} onChange={(event) => setUnreadOnly(event.target.checked)} />
        <span>{t('inbox.unreadOnly')}</span>
      </label>
      <Listed key={String(unreadOnly)} unreadOnly={unreadOnly} />
    </>
  );
}

function Listed({ unreadOnly }: { unreadOnly: boolean }) {
  const { t } = useTexts();
  const { list, problem, busy, more, retry } = usePages<Notice, Page<Notice>>(`${PATH}?unread=${unreadOnly}`);
  const [arrived, setArrived] = useState<readonly Notice[]>([]);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const items = useRef<HTMLUListElement>(null);
  const deed = useDeed();
  useArrivals((notice) => {
    setArrived((before) => withArrival(before, notice));
    void unread.ask();
  });
  const notices = shown(arrived, list?.items ?? [], read);
  const mark = (path: string, ids: readonly string[]) =>
    deed.run(async () => {
      await ask(`${PATH}${path}`, { method: 'POST' });
      setRead((before) => new Set([...before, ...ids]));
      await unread.ask();
    });
  const trouble = problem !== null && <Trouble problem={problem} onRetry={retry} />;
  return (
    <>
      <p role="status" className="hint">
        {arrived.length > 0 && t('inbox.arrived', { count: arrived.length })}
      </p>
      {notices.some(({ readAt }) => !readAt) && (
        <p>
          <button type="button" onClick={() => void mark('/read-all', notices.map(({ id }) => id))} aria-disabled={deed.busy}>
            {t('inbox.readAll')}
          </button>
        </p>
      )}
      <Refusal problem={deed.problem} />
      {list === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {more === null && trouble}
      {list !== null && notices.length === 0 && <p>{t(unreadOnly ? 'inbox.noneUnread' : 'inbox.none')}</p>}
      <ul className="notices" ref={items} aria-busy={busy}>
        {notices.map((notice) => (
          <Line key={notice.id} notice={notice} busy={deed.busy} onRead={() => mark(`/${encodeURIComponent(notice.id)}/read`, [notice.id])} />
        ))}
      </ul>
      <MoreButton list={items} shown={notices.length} busy={busy} onMore={more} />
      {more !== null && trouble}
    </>
  );
}

function Line({ notice, busy, onRead }: { notice: Notice; busy: boolean; onRead: () => Promise<void> }) {
  const { t, speech } = useTexts();
  const { subject, text, link, language, organisation, at, readAt } = notice;
  const isNew = !readAt;
  return (
    <li className={isNew ? 'unread' : undefined}>
      <h2 lang={language} data-item="" tabIndex={-1}>
        {link ? <a href={link}>{subject}</a> : subject}
      </h2>
      <p className="hint">
        {isNew && <strong>{t('inbox.new')}</strong>} <time dateTime={at}>{speech.dateAndTime(at)}</time>
        {organisation && <> · {organisation}</>}
      </p>
      <p className="text-then" lang={language}>
        {text}
      </p>
      {isNew && (
        <button type="button" className="quiet" onClick={() => void onRead()} aria-disabled={busy}>
          {t('inbox.read')}
          <span className="unseen" lang={language}>
            : {subject}
          </span>
        </button>
      )}
    </li>
  );
}
