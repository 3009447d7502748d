import type { Problem } from '../api/problem.ts';
import { useWords } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { byName } from '../form/byName.ts';
import { CheckField, Part, SelectField, TextField } from '../form/fields.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import type { Values } from './values.ts';

interface Props {
  values: Values;
  /** Of the last attempt; its faults are shown at their fields. */
  problem: Problem | null;
  sending: boolean;
  sendLabel: string;
  onChange: (values: Values) => void;
  onSend: () => void;
}

/** The whole form. */
export function RegistrationForm(props: Props) {
  const { t, speech } = useTexts();
  const languages = useWords('languages');
  const { values } = props;
  const set = (change: Partial<Values>) => props.onChange({ ...values, ...change });
  return (
    <OrganisationForm {...props}>
      <Part title={t('form.contact')} hint={t('form.contact.hint')}>
        <TextField pointer="/contact/name" label={t('form.contact.name')} autoComplete="name" value={values.contactName} onChange={(contactName) => set({ contactName })} />
        <TextField pointer="/contact/email" label={t('form.contact.email')} kind="email" autoComplete="email" value={values.email} onChange={(email) => set({ email })} />
        <TextField pointer="/contact/role" label={t('form.contact.role')} autoComplete="organization-title" value={values.role} onChange={(role) => set({ role })} />
        <SelectField
          pointer="/contact/language"
          label={t('form.contact.language')}
          value={values.contactLanguage}
          options={byName(languages, speech)}
          onChange={(contactLanguage) => set({ contactLanguage })}
        />
        <CheckField
          pointer="/consents/publication"
          label={t('form.consent')}
          checked={values.publication}
          onChange={(publication) => set({ publication })}
        />
      </Part>
    </OrganisationForm>
  );
}
