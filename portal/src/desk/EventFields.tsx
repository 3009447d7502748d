import { useMemo } from 'react';
import { useWords } from '../api/vocabularies.ts';
import { zoneName } from '../events/times.ts';
import { CodesField, FindCodesField, Part, SelectField, TextField, TextsField } from '../form/fields.tsx';
import { useOptions } from '../form/useOptions.ts';
import { useTexts } from '../i18n/Texts.tsx';
import type { EventValues } from './editing.ts';

interface Props {
  values: EventValues;
  onChange: (values: EventValues) => void;
}

/** What an event is, but for its programme. */
export function EventFields({ values, onChange }: Props) {
  const { t } = useTexts();
  const words = {
    languages: useWords('languages'),
    ecosystems: useWords('industrial-ecosystems'),
    audiences: useWords('event-audiences'),
  };
  const types = useOptions('event-types');
  const formats = useOptions('event-formats');
  const countries = useOptions('countries');
  const zones = useMemo(() => zonesWith(values.timeZone), [values.timeZone]);
  const set = (change: Partial<EventValues>) => onChange({ ...values, ...change });
  return (
    <>
      <Part title={t('desk.what')}>
        <SelectField pointer="/type" label={t('filter.type')} value={values.type} options={types} onChange={(type) => set({ type })} />
        <TextsField
          pointer="/title"
          label={t('desk.name')}
          nameIn={(language) => t('desk.nameIn', { language })}
          texts={values.title}
          languages={words.languages}
          onChange={(title) => set({ title })}
        />
        <TextsField
          pointer="/summary"
          label={t('desk.summary')}
          nameIn={(language) => t('desk.summaryIn', { language })}
          texts={values.summary}
          languages={words.languages}
          lines={4}
          onChange={(summary) => set({ summary })}
          optional
        />
        <TextField
          pointer="/website"
          label={t('event.website')}
          kind="url"
          value={values.website}
          onChange={(website) => set({ website })}
          optional
        />
      </Part>
      <Part title={t('desk.when')} hint={t('desk.when.hint')}>
        <SelectField
          pointer="/timeZone"
          label={t('desk.zone')}
          value={values.timeZone}
          options={zones}
          onChange={(timeZone) => set({ timeZone })}
        />
        <div className="numbers">
          <TextField pointer="/starts" label={t('desk.starts')} kind="datetime-local" value={values.starts} onChange={(starts) => set({ starts })} />
          <TextField pointer="/ends" label={t('desk.ends')} kind="datetime-local" value={values.ends} onChange={(ends) => set({ ends })} />
        </div>
      </Part>
      <Part title={t('desk.where')} pointer="/place">
        <SelectField
          pointer="/format"
          label={t('desk.format')}
          value={values.format}
          options={formats}
          onChange={(format) => set({ format })}
        />
        <TextField pointer="/place/venue" label={t('desk.venue')} value={values.venue} onChange={(venue) => set({ venue })} optional />
        <TextField pointer="/place/street" label={t('desk.street')} value={values.street} onChange={(street) => set({ street })} optional />
        <TextField pointer="/place/city" label={t('form.city')} value={values.city} onChange={(city) => set({ city })} />
        <SelectField
          pointer="/place/country"
          label={t('filter.country')}
          value={values.country}
          options={countries}
          onChange={(country) => set({ country })}
        />
        <TextField
          pointer="/onlineAddress"
          label={t('desk.online')}
          hint={t('desk.online.hint')}
          kind="url"
          value={values.onlineAddress}
          onChange={(onlineAddress) => set({ onlineAddress })}
          optional
        />
      </Part>
      <Part title={t('desk.who')}>
        <TextField
          pointer="/organisers"
          deep
          label={t('event.organisers')}
          hint={t('desk.slugs.hint')}
          lines={2}
          value={values.organisers}
          onChange={(organisers) => set({ organisers })}
          optional
        />
        <TextField
          pointer="/coOrganisers"
          deep
          label={t('event.coOrganisers')}
          hint={t('desk.slugs.hint')}
          lines={2}
          value={values.coOrganisers}
          onChange={(coOrganisers) => set({ coOrganisers })}
          optional
        />
        <TextField
          pointer="/hosts"
          deep
          label={t('desk.hosts')}
          hint={t('desk.hosts.hint')}
          lines={2}
          value={values.hosts}
          onChange={(hosts) => set({ hosts })}
          optional
        />
        <CodesField
          pointer="/audiences"
          label={t('filter.audience')}
          words={words.audiences}
          chosen={values.audiences}
          onChange={(audiences) => set({ audiences })}
          optional
        />
        <CodesField
          pointer="/ecosystems"
          label={t('filter.ecosystem')}
          words={words.ecosystems}
          chosen={values.ecosystems}
          onChange={(ecosystems) => set({ ecosystems })}
          optional
        />
        <FindCodesField
          pointer="/languages"
          label={t('event.languages')}
          words={words.languages}
          chosen={values.languages}
          onChange={(languages) => set({ languages })}
          optional
        />
      </Part>
    </>
  );
}

/** Browsers leave out UTC, and names that zones had before. */
function zonesWith(own: string): { code: string; name: string }[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own].filter((zone) => zone !== ''));
  return [...known].sort().map((code) => ({ code, name: zoneName(code) }));
}
