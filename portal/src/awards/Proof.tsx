import type { Award } from '../api/award.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { auditCommand } from './results.ts';

/** The chain's head to keep, the file, and the command that checks one with the other. */
export function Proof({ award }: { award: Award }) {
  const { t } = useTexts();
  const head = `${award.steps}:${award.head}`;
  const command = auditCommand(location.origin, award);
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t('award.proof')}</h2>
      <p>{t('award.proof.text')}</p>
      <h3>{t('award.head')}</h3>
      <p className="address">{head}</p>
      <p>
        <CopyButton text={head} label={t('award.head.copy')} done={t('award.head.copied')} />
      </p>
      <h3>{t('award.again')}</h3>
      <pre tabIndex={0}>
        <code>{command}</code>
      </pre>
      <div className="actions">
        <a className="button" href={`/api/v1/awards/${encodeURIComponent(award.id)}/audit-file`} download="">
          {t('award.file')}
        </a>
        <CopyButton text={command} label={t('command.copy')} done={t('command.copied')} />
      </div>
    </section>
  );
}
