import { Refusal } from '../app/Refusal.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import type { DraftedForm } from './useDraftedForm.ts';

type Props = { form: Pick<DraftedForm<never>, 'savedAt' | 'kept' | 'discard'> };

/** When the draft was saved, and a way to be rid of it. */
export function DraftNote({ form: { savedAt, kept, discard } }: Props) {
  const { t, speech } = useTexts();
  return (
    <div className="draft">
      <p role="status">{savedAt !== null && t('register.draftSaved', { time: speech.time(savedAt) })}</p>
      {kept && (
        <button type="button" className="quiet" onClick={() => confirm(t('register.draftDeleteSure')) && discard()}>
          {t('register.draftDelete')}
        </button>
      )}
    </div>
  );
}

/** What came of sending, where no field is at fault. */
export function SendingTrouble({ form: { problem, unknown } }: { form: Pick<DraftedForm<never>, 'problem' | 'unknown'> }) {
  const { t } = useTexts();
  return (
    <>
      <Refusal problem={problem} />
      {unknown && (
        <div className="trouble" role="alert">
          <p>{t('register.sendAgain')}</p>
        </div>
      )}
    </>
  );
}
