import { useState } from 'react';
import { ask } from '../api/client.ts';
import { randomKey } from '../api/randomKey.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { LANGUAGE_NAMES } from '../app/LanguageChoice.tsx';
import { Refusal } from '../app/Refusal.tsx';
import { LANGUAGES } from '../app/route.ts';
import { ChoiceField, CodesField, FindCodesField, SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { useDeed } from '../form/useDeed.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { Person } from '../session/usePerson.ts';
import { hours, ownTimeZone, timeZones, weekday, wordsOf } from './choices.ts';
import { bodyOf, DAYS, fresh, HAPPENINGS, PLACES, RHYTHMS, type Subscription, type SubscriptionValues, valuesOf } from './subscription.ts';

const PATH = '/api/v1/subscriptions';
/** Who may have webhooks of their own; they are made by the API. */
const WITH_WEBHOOKS = ['agency', 'cluster-manager', 'organiser', 'steward', 'operator'];

interface Props {
  person: Person;
  /** Null for a new one. */
  subscription: Subscription | null;
  etag: string;
  /** What a new one is to look for. */
  wanted: Partial<SubscriptionValues> | null;
  onSaved: () => void;
  onCancel: () => void;
}

/** What one wants to hear of, where, and when. */
export function SubscriptionForm({ person, subscription, etag, wanted, onSaved, onCancel }: Props) {
  const { t, speech } = useTexts();
  const [key] = useState(randomKey);
  const [values, setValues] = useState(() =>
    subscription === null ? { ...fresh(speech.language, ownTimeZone()), ...wanted } : valuesOf(subscription, ownTimeZone()),
  );
  const deed = useDeed();
  const change = (part: Partial<SubscriptionValues>) => setValues((before) => ({ ...before, ...part }));
  const save = () =>
    void deed.run(async () => {
      const body = JSON.stringify(bodyOf(values));
      await (subscription === null
        ? ask(PATH, { method: 'POST', headers: { 'Idempotency-Key': key }, body })
        : ask(`${PATH}/${encodeURIComponent(subscription.id)}`, { method: 'PUT', headers: { 'If-Match': etag }, body }));
      onSaved();
    });
  const happenings = wordsOf(HAPPENINGS, (code) => speech.maybe(`subscription.event.${code}`), speech);
  return (
    <JudgedForm problem={deed.problem} sending={deed.busy} onSend={save}>
      <section className="part" aria-labelledby="what">
        <h2 id="what">{t('subscription.what')}</h2>
        {subscription === null && person.organisations.length > 0 && (
          <SelectField
            pointer="/organisation"
            label={t('subscription.for')}
            value={values.organisation}
            none={t('subscription.forMe')}
            options={person.organisations.map((slug) => ({ code: slug, name: slug }))}
            onChange={(organisation) => change({ organisation })}
          />
        )}
        <CodesField pointer="/events" label={t('subscription.events')} words={happenings} chosen={values.events} onChange={(events) => change({ events })} />
      </section>
      <Restrictions values={values} change={change} />
      <Delivery values={values} change={change} person={person} />
      <div className="send">
        <button type="submit" className="primary" aria-disabled={deed.busy}>
          {t('subscription.save')}
        </button>{' '}
        <button type="button" onClick={onCancel}>
          {t('organisation.cancel')}
        </button>
      </div>
      <Refusal problem={deed.problem} />
    </JudgedForm>
  );
}

interface PartProps {
  values: SubscriptionValues;
  change: (part: Partial<SubscriptionValues>) => void;
}

function Restrictions({ values, change }: PartProps) {
  const { t } = useTexts();
  return (
    <section className="part" aria-labelledby="restrictions">
      <h2 id="restrictions">{t('subscription.only')}</h2>
      <p className="hint">{t('subscription.only.hint')}</p>
      <FindCodesField pointer="/search/countries" label={t('filter.country')} words={useWords('countries')} chosen={values.countries} onChange={(countries) => change({ countries })} optional coded />
      <CodesField pointer="/search/ecosystems" label={t('filter.ecosystem')} words={useWords('industrial-ecosystems')} chosen={values.ecosystems} onChange={(ecosystems) => change({ ecosystems })} optional />
      <TextField pointer="/search/nuts" label={t('form.region')} hint={t('subscription.nuts.hint')} value={values.nuts} onChange={(nuts) => change({ nuts })} optional />
      <TextField pointer="/search/words" label={t('subscription.words')} hint={t('subscription.words.hint')} value={values.words} onChange={(words) => change({ words })} optional />
    </section>
  );
}

function Delivery({ values, change, person }: PartProps & { person: Person }) {
  const { t, speech } = useTexts();
  const mayCall = person.roles.some((role) => WITH_WEBHOOKS.includes(role));
  const { value: webhooks } = useRead<{ items: { id: string; url: string }[] }>(mayCall ? '/api/v1/webhooks?limit=100' : null);
  const callable = webhooks?.items ?? [];
  const offered = PLACES.filter(
    (place) => values.where.includes(place) || (place === 'email' ? values.organisation !== '' : place !== 'webhook' || callable.length > 0),
  );
  const places = wordsOf(offered, (code) => speech.maybe(`subscription.where.${code}`), speech);
  const rhythms = wordsOf(RHYTHMS, (code) => speech.maybe(`subscription.when.${code}`), speech);
  return (
    <section className="part" aria-labelledby="delivery">
      <h2 id="delivery">{t('subscription.delivery')}</h2>
      <CodesField pointer="/where" label={t('subscription.where')} words={places} chosen={values.where} onChange={(where) => change({ where })} />
      {values.where.includes('webhook') && (
        <SelectField
          pointer="/webhook"
          label={t('subscription.where.webhook')}
          value={values.webhook}
          options={callable.map(({ id, url }) => ({ code: id, name: url }))}
          onChange={(webhook) => change({ webhook })}
        />
      )}
      <ChoiceField pointer="/when/rhythm" label={t('subscription.when')} words={rhythms} value={values.rhythm} onChange={(rhythm) => change({ rhythm })} />
      {values.rhythm === 'weekly' && (
        <SelectField
          pointer="/when/day"
          label={t('subscription.day')}
          value={values.day}
          options={DAYS.map((code, index) => ({ code, name: weekday(index, speech) }))}
          onChange={(day) => change({ day })}
        />
      )}
      {values.rhythm !== 'at-once' && (
        <>
          <SelectField pointer="/when/hour" label={t('subscription.hour')} value={values.hour} options={hours(speech)} onChange={(hour) => change({ hour })} />
          <SelectField pointer="/when/timeZone" label={t('subscription.timeZone')} value={values.timeZone} options={timeZones(values.timeZone)} onChange={(timeZone) => change({ timeZone })} />
        </>
      )}
      <SelectField
        pointer="/language"
        label={t('subscription.language')}
        value={values.language}
        options={LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code] }))}
        onChange={(language) => change({ language })}
      />
    </section>
  );
}
