import { useWords } from '../api/vocabularies.ts';
import { CheckField, CodesField, SelectField, TextField } from '../form/fields.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import type { EventValues, NamedValues, SessionValues, SpeakerValues } from './editing.ts';

interface Props {
  /** Of the session, such as /programme/sessions/0. */
  pointer: string;
  session: SessionValues;
  values: Pick<EventValues, 'tracks' | 'rooms'>;
  onChange: (session: SessionValues) => void;
}

export function SessionFields({ pointer, session, values, onChange }: Props) {
  const { t } = useTexts();
  const audiences = useWords('event-audiences');
  const set = (change: Partial<SessionValues>) => onChange({ ...session, ...change });
  return (
    <>
      <TextField pointer={`${pointer}/title`} label={t('desk.session.title')} value={session.title} onChange={(title) => set({ title })} />
      <div className="numbers">
        <TextField pointer={`${pointer}/starts`} label={t('desk.starts')} kind="datetime-local" value={session.starts} onChange={(starts) => set({ starts })} />
        <TextField pointer={`${pointer}/ends`} label={t('desk.ends')} kind="datetime-local" value={session.ends} onChange={(ends) => set({ ends })} />
        <SelectField
          pointer={`${pointer}/room`}
          label={t('programme.room')}
          value={session.room}
          options={options(values.rooms)}
          onChange={(room) => set({ room })}
          optional
        />
        <SelectField
          pointer={`${pointer}/track`}
          label={t('programme.track')}
          value={session.track}
          options={options(values.tracks)}
          onChange={(track) => set({ track })}
          optional
        />
      </div>
      <TextField pointer={`${pointer}/kind`} label={t('desk.session.kind')} value={session.kind} onChange={(kind) => set({ kind })} optional />
      <TextField
        pointer={`${pointer}/summary`}
        label={t('desk.summary')}
        lines={3}
        value={session.summary}
        onChange={(summary) => set({ summary })}
        optional
      />
      <CodesField
        pointer={`${pointer}/audiences`}
        label={t('filter.audience')}
        words={audiences}
        chosen={session.audiences}
        onChange={(chosen) => set({ audiences: chosen })}
        optional
      />
      <Speakers pointer={`${pointer}/speakers`} speakers={session.speakers} onChange={(speakers) => set({ speakers })} />
    </>
  );
}

/** What has no name yet cannot be told apart. */
function options(all: readonly NamedValues[]): { code: string; name: string }[] {
  return all.filter(({ name }) => name !== '').map(({ id, name }) => ({ code: id, name }));
}

type SpeakersProps = { pointer: string; speakers: SpeakerValues[]; onChange: (speakers: SpeakerValues[]) => void };

/** Nobody is named in public who did not agree. */
function Speakers({ pointer, speakers, onChange }: SpeakersProps) {
  const { t } = useTexts();
  return (
    <>
      {speakers.map((speaker, index) => {
        const at = `${pointer}/${index}`;
        const set = (change: Partial<SpeakerValues>) =>
          onChange(speakers.map((each, other) => (other === index ? { ...each, ...change } : each)));
        return (
          <fieldset key={index} className="inset">
            <legend>{t('desk.speaker', { number: index + 1 })}</legend>
            <div className="numbers">
              <TextField pointer={`${at}/name`} label={t('form.contact.name')} value={speaker.name} onChange={(name) => set({ name })} />
              <TextField pointer={`${at}/role`} label={t('form.contact.role')} value={speaker.role} onChange={(role) => set({ role })} optional />
              <TextField
                pointer={`${at}/affiliation`}
                label={t('attend.organisation')}
                value={speaker.affiliation}
                onChange={(affiliation) => set({ affiliation })}
                optional
              />
            </div>
            <CheckField pointer={`${at}/agreed`} label={t('desk.speaker.agreed')} checked={speaker.agreed} onChange={(agreed) => set({ agreed })} />
            <button type="button" className="quiet" onClick={() => onChange(speakers.filter((_, other) => other !== index))}>
              {t('desk.speaker.remove', { number: index + 1 })}
            </button>
          </fieldset>
        );
      })}
      <button type="button" onClick={() => onChange([...speakers, { name: '', role: '', affiliation: '', agreed: false }])}>
        {t('desk.speaker.add')}
      </button>
    </>
  );
}
