import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import { usePages } from '../api/usePages.ts';
import { useWords } from '../api/vocabularies.ts';
import { MoreButton } from '../app/MoreButton.tsx';
import { noteAddress } from '../app/navigation.ts';
import { Refusal } from '../app/Refusal.tsx';
import { Trouble } from '../app/Trouble.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { Speech } from '../i18n/texts.ts';
import type { Person } from '../session/usePerson.ts';
import { hourName, weekday } from './choices.ts';
import { Notices } from './Notices.tsx';
import { wanted } from './following.ts';
import { DAYS, type Subscription, type SubscriptionValues } from './subscription.ts';
import { SubscriptionForm } from './SubscriptionForm.tsx';

const PATH = '/api/v1/subscriptions';

interface Opened {
  subscription: Subscription | null;
  etag: string;
  wanted: Partial<SubscriptionValues> | null;
}

const NEW: Opened = { subscription: null, etag: '', wanted: null };

/** What the person and their organisations hear of; to be chosen, changed and ended. */
export function SubscriptionsPage() {
  return <Notices part="subscriptions">{(person) => <Subscriptions key={person.account} person={person} />}</Notices>;
}

function Subscriptions({ person }: { person: Person }) {
  const { t } = useTexts();
  const [changes, setChanges] = useState(0);
  const { pathname, search } = location;
  // Whoever comes from a search follows that one.
  const [opened, setOpened] = useState<Opened | null>(() => {
    const asked = wanted(search);
    return asked === null ? null : { ...NEW, wanted: asked };
  });
  const deed = useDeed();
  const changed = () => setChanges((before) => before + 1);
  const open = (id: string) =>
    deed.run(async () => {
      const { body, etag } = await ask<Subscription>(`${PATH}/${encodeURIComponent(id)}`);
      setOpened({ subscription: body, etag, wanted: null });
    });
  const end = (id: string) => {
    if (confirm(t('subscription.endSure'))) {
      void deed.run(async () => {
        const { etag } = await ask(`${PATH}/${encodeURIComponent(id)}`);
        await ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE', headers: { 'If-Match': etag } });
        changed();
      });
    }
  };
  if (opened !== null) {
    const close = () => {
      noteAddress(pathname);
      setOpened(null);
    };
    const saved = () => {
      close();
      changed();
    };
    return <SubscriptionForm person={person} {...opened} onSaved={saved} onCancel={close} />;
  }
  return (
    <>
      <p className="lead">{t('subscriptions.lead')}</p>
      <p>
        <button type="button" className="primary" onClick={() => setOpened(NEW)}>
          {t('subscriptions.new')}
        </button>
      </p>
      <Refusal problem={deed.problem} />
      <Listed key={changes} onOpen={(id) => void open(id)} onEnd={end} />
    </>
  );
}

function Listed({ onOpen, onEnd }: { onOpen: (id: string) => void; onEnd: (id: string) => void }) {
  const { t } = useTexts();
  const { list, problem, busy, more, retry } = usePages<Subscription>(PATH);
  const items = useRef<HTMLUListElement>(null);
  return (
    <>
      {problem !== null && <Trouble problem={problem} onRetry={retry} />}
      {list === null && problem === null && <p className="hint">{t('state.loading')}</p>}
      {list?.items.length === 0 && <p>{t('subscriptions.none')}</p>}
      <ul className="notices" ref={items} aria-busy={busy}>
        {list?.items.map((subscription) => (
          <Line key={subscription.id} subscription={subscription} onOpen={onOpen} onEnd={onEnd} />
        ))}
      </ul>
      <MoreButton list={items} shown={list?.items.length ?? 0} busy={busy} onMore={more} />
    </>
  );
}

interface LineProps {
  subscription: Subscription;
  onOpen: (id: string) => void;
  onEnd: (id: string) => void;
}

function Line({ subscription, onOpen, onEnd }: LineProps) {
  const { t, speech } = useTexts();
  const countries = useWords('countries');
  const ecosystems = useWords('industrial-ecosystems');
  const { id, organisation, events, search, where } = subscription;
  const happenings = events.map((code) => speech.maybe(`subscription.event.${code}`) || code).join(' · ');
  const only = [...search.countries.map((code) => countries.label(code)), ...search.ecosystems.map((code) => ecosystems.label(code)), search.nuts, search.words].filter(Boolean);
  return (
    <li>
      <h2 data-item="" tabIndex={-1}>
        {happenings}
      </h2>
      {only.length > 0 && (
        <p>
          {t('subscription.only')}: {only.join(' · ')}
        </p>
      )}
      <p className="hint">
        {[organisation ?? t('subscription.forMe'), ...where.map((code) => speech.maybe(`subscription.where.${code}`) || code), whenOf(subscription, speech)].join(' · ')}
      </p>
      <button type="button" className="quiet" onClick={() => onOpen(id)}>
        {t('subscription.change')}
        <span className="unseen">: {happenings}</span>
      </button>
      <button type="button" className="quiet" onClick={() => onEnd(id)}>
        {t('subscription.end')}
        <span className="unseen">: {happenings}</span>
      </button>
    </li>
  );
}

function whenOf({ when }: Subscription, speech: Speech): string {
  const rhythm = speech.maybe(`subscription.when.${when.rhythm}`) || when.rhythm;
  const day = DAYS.findIndex((each) => each === when.day);
  const hour = when.hour ?? null;
  return [rhythm, ...(day < 0 ? [] : [weekday(day, speech)]), ...(hour === null ? [] : [`${hourName(hour, speech)} (${when.timeZone ?? ''})`])].join(', ');
}
