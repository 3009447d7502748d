import { useState } from 'react';
import { ask } from '../api/client.ts';
import { useRead } from '../api/useRead.ts';
import { useWords } from '../api/vocabularies.ts';
import { Trouble } from '../app/Trouble.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { byName } from '../form/byName.ts';
import { SelectField, TextField } from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import type { Colleague } from './colleagues.ts';
import { Outcome } from './Outcome.tsx';
import { useDeed } from '../form/useDeed.ts';
import { pathOfEntry } from './useEntry.ts';

/** @param account the reader's own */
export function Editors({ slug, account }: { slug: string; account: string }) {
  const { t } = useTexts();
  const path = `${pathOfEntry(slug)}/editors`;
  const { value, problem, retry } = useRead<{ items: Colleague[] }>(path);
  const deed = useDeed();
  const remove = (colleague: Colleague) => {
    const question =
      colleague.account === account ? t('organisation.editors.leaveSure') : t('organisation.editors.removeSure', { name: colleague.name });
    if (confirm(question)) {
      void deed.run(async () => {
        await ask(`${path}/${encodeURIComponent(colleague.account)}`, { method: 'DELETE' });
        retry();
      });
    }
  };
  return (
    <>
      <section className="part" aria-labelledby="editors">
        <h2 id="editors">{t('organisation.editors')}</h2>
        {problem !== null && (problem.status === 403 ? <p>{t('organisation.notYours')}</p> : <Trouble problem={problem} onRetry={retry} />)}
        {value === null && problem === null && <p className="hint">{t('state.loading')}</p>}
        <ul className="rows">
          {value?.items.map((colleague) => (
            <li key={colleague.account}>
              <span>
                {colleague.name} <span className="hint">{colleague.email}</span>
                {colleague.account === account && <span className="hint"> ({t('organisation.editors.you')})</span>}
                {colleague.invited && <span className="hint"> ({t('organisation.editors.invited')})</span>}
              </span>
              <button type="button" className="quiet" onClick={() => remove(colleague)} aria-disabled={deed.busy}>
                {colleague.account === account ? t('organisation.editors.leave') : t('organisation.editors.remove', { name: colleague.name })}
              </button>
            </li>
          ))}
        </ul>
        <Outcome deed={deed} />
      </section>
      <Invitation path={path} onInvited={retry} />
    </>
  );
}

function Invitation({ path, onInvited }: { path: string; onInvited: () => void }) {
  const { t, speech } = useTexts();
  const languages = useWords('languages');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<string>(speech.language);
  const deed = useDeed();
  const invite = () => {
    void deed.run(async () => {
      await ask(path, { method: 'POST', body: JSON.stringify({ name, email, language }) });
      setName('');
      setEmail('');
      onInvited();
    });
  };
  return (
    <section className="part" aria-labelledby="invite">
      <h2 id="invite">{t('organisation.invite')}</h2>
      <JudgedForm problem={deed.problem} sending={deed.busy} onSend={invite}>
        <TextField pointer="/name" label={t('organisation.invite.name')} value={name} onChange={setName} />
        <TextField pointer="/email" label={t('organisation.invite.email')} kind="email" value={email} onChange={setEmail} />
        <SelectField pointer="/language" label={t('organisation.invite.language')} value={language} options={byName(languages, speech)} onChange={setLanguage} />
        <button type="submit" className="primary" aria-disabled={deed.busy}>
          {t('organisation.invite.send')}
        </button>
        <Outcome deed={deed} done="organisation.invite.sent" />
      </JudgedForm>
    </section>
  );
}
