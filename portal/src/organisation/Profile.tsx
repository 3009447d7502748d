import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Cluster } from '../api/cluster.ts';
import { Problem } from '../api/problem.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { OrganisationForm } from '../registration/OrganisationForm.tsx';
import { useStored } from '../form/stored.ts';
import { organisationBodyOf, organisationValuesOf, type OrganisationValues } from '../registration/values.ts';
import { Attestation } from './Attestation.tsx';
import { FIELD_NAMES } from './fieldNames.ts';
import { FieldValue } from './FieldValue.tsx';
import { Logo } from './Logo.tsx';
import { type Key, type Merged, merged, withTheirs } from './merging.ts';
import { Outcome } from './Outcome.tsx';
import { useDeed } from '../form/useDeed.ts';
import { type Entry, pathOfEntry, readEntry } from './useEntry.ts';
import { Withdrawal } from './Withdrawal.tsx';

interface Props {
  slug: string;
  entry: Entry;
  reload: () => Promise<void>;
}

/** What is being typed, and what it began with. */
interface Draft {
  values: OrganisationValues;
  base: OrganisationValues;
  etag: string;
}

interface Meeting extends Omit<Merged, 'values'> {
  theirs: OrganisationValues;
}

export function Profile({ slug, entry, reload }: Props) {
  const { t, speech } = useTexts();
  const { first, savedAt, keep, forget } = useStored<Draft>(`klynge.profile.${slug}`);
  const [typed, setTyped] = useState<Draft | null>(first);
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const deed = useDeed();
  const draft = typed ?? draftOf(entry);
  const change = (next: Draft) => {
    setTyped(next);
    keep(next);
  };
  const drop = () => {
    forget();
    setTyped(null);
    setMeeting(null);
  };
  const begin = () => {
    if (confirm(t('register.draftDeleteSure'))) {
      drop();
      deed.forget();
    }
  };
  /** Somebody was faster: both changes come together, and the next attempt is for the version that is there now. */
  const meet = async () => {
    const now = await readEntry(slug);
    const theirs = organisationValuesOf(now.cluster);
    const { values, taken, both } = merged(draft.base, draft.values, theirs);
    change({ values, base: theirs, etag: now.etag });
    setMeeting({ taken, both, theirs });
  };
  const save = () =>
    deed.run(async () => {
      try {
        await ask<Cluster>(`${pathOfEntry(slug)}/profile`, {
          method: 'PUT',
          headers: { 'If-Match': draft.etag },
          body: JSON.stringify(organisationBodyOf(draft.values)),
        });
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 412) {
          await meet();
        }
        throw failure;
      }
      drop();
      await reload();
    });
  const take = (key: Key) => {
    if (meeting !== null) {
      change({ ...draft, values: withTheirs(draft.values, meeting.theirs, key) });
      setMeeting({ ...meeting, taken: [...meeting.taken, key], both: meeting.both.filter((each) => each !== key) });
    }
  };

  return (
    <>
      <Attestation slug={slug} entry={entry} reload={reload} />
      <Logo slug={slug} entry={entry} reload={reload} />
      <h2 className="form-title">{t('organisation.part.profile')}</h2>
      <div className="draft">
        <p role="status">{savedAt !== null && t('register.draftSaved', { time: speech.time(savedAt) })}</p>
        {typed !== null && (
          <button type="button" className="quiet" onClick={begin}>
            {t('register.draftDelete')}
          </button>
        )}
      </div>
      {meeting !== null && <Met meeting={meeting} onTake={take} />}
      <OrganisationForm
        values={draft.values}
        problem={deed.problem}
        sending={deed.busy}
        sendLabel={t('organisation.save')}
        countryStays
        onChange={(values) => change({ ...draft, values })}
        onSend={() => void save()}
      />
      {(meeting === null || deed.problem?.status !== 412) && <Outcome deed={deed} />}
      <Withdrawal slug={slug} entry={entry} />
    </>
  );
}

function draftOf({ cluster, etag }: Entry): Draft {
  const values = organisationValuesOf(cluster);
  return { values, base: values, etag };
}

function Met({ meeting, onTake }: { meeting: Meeting; onTake: (key: Key) => void }) {
  const { t } = useTexts();
  const { taken, both, theirs } = meeting;
  return (
    <div className="summary" role="alert">
      <h2>{t('organisation.met')}</h2>
      {taken.length > 0 && (
        <p>{t('organisation.met.taken', { fields: taken.map((key) => t(FIELD_NAMES[key])).join(', ') })}</p>
      )}
      <ul>
        {both.map((key) => (
          <li key={key}>
            {t('organisation.met.both', { field: t(FIELD_NAMES[key]) })}{' '}
            <q>
              <FieldValue field={key} values={theirs} />
            </q>{' '}
            <button type="button" onClick={() => onTake(key)}>
              {t('organisation.met.take')}
            </button>
          </li>
        ))}
      </ul>
      <p>{t('organisation.met.again')}</p>
    </div>
  );
}
