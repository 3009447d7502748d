import type { Award } from '../api/award.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { useTexts } from '../i18n/Texts.tsx';
import { fileOf, type Kept } from './receipts.ts';

/** A voter's receipts, to be kept elsewhere too. */
export function Receipts({ award, receipts }: { award: Award; receipts: readonly Kept[] }) {
  const { t, speech } = useTexts();
  if (receipts.length === 0) {
    return null;
  }
  return (
    <section className="part" aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts.title')}</h2>
      <p>{t('receipts.text')}</p>
      <ul className="plain receipts">
        {receipts.map(({ category, receipt, castAt }) => {
          const name = award.definition.categories.find(({ id }) => id === category)?.name ?? category;
          return (
            <li key={category}>
              <p>
                <strong>{name}</strong> <span className="hint">{speech.dateAndTime(castAt)}</span>
              </p>
              <p className="address">{receipt}</p>
              <CopyButton text={receipt} label={t('receipts.copy', { category: name })} done={t('receipts.copied')} />
            </li>
          );
        })}
      </ul>
      <p>
        <a className="button" href={fileOf(award.id, receipts)} download={`receipts-${award.id}.txt`}>
          {t('receipts.file')}
        </a>
      </p>
    </section>
  );
}
