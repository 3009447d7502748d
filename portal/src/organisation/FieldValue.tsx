import { useWords } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { MEMBER_PARTS, type OrganisationValues } from '../registration/values.ts';
import { FIELD_WORDS } from './fieldNames.ts';
import type { Key } from './merging.ts';

/** What a field says, to be read. */
export function FieldValue({ field, values }: { field: Key; values: OrganisationValues }) {
  const { t } = useTexts();
  const words = useWords(FIELD_WORDS[field] ?? null);
  const value = values[field];
  if (field === 'members') {
    return MEMBER_PARTS.map((part) => `${t(`form.members.${part}`)}: ${values.members[part]}`).join(', ');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'organisation.yes' : 'organisation.no');
  }
  if (typeof value === 'string' || Array.isArray(value)) {
    const codes = [value].flat().filter((each) => each !== '');
    return codes.length === 0 ? t('organisation.empty') : codes.map((code) => words.label(code)).join(', ');
  }
  const texts = Object.entries(value);
  return texts.length === 0
    ? t('organisation.empty')
    : texts.map(([language, text]) => (
        <span key={language} className="text-then" lang={language}>
          {text}
        </span>
      ));
}
