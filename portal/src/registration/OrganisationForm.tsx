import { type ReactNode, useMemo } from 'react';
import type { Problem } from '../api/problem.ts';
import { useWords, type Words } from '../api/vocabularies.ts';
import { useTexts } from '../i18n/Texts.tsx';
import { ClusterMap } from '../map/ClusterMap.tsx';
import { EVERYTHING, tilesPath } from '../search/search.ts';
import { useCountries } from '../search/useCountries.ts';
import { byName } from '../form/byName.ts';
import {
  CheckField,
  ChoiceField,
  CodesField,
  FindCodesField,
  Part,
  SelectField,
  TextField,
  TextsField,
} from '../form/fields.tsx';
import { JudgedForm } from '../form/JudgedForm.tsx';
import { MEMBER_PARTS, type OrganisationValues } from './values.ts';

interface Props<V extends OrganisationValues> {
  values: V;
  /** Of the last attempt; its faults are shown at their fields. */
  problem: Problem | null;
  sending: boolean;
  sendLabel: string;
  onChange: (values: V) => void;
  onSend: () => void;
  /** Whether the country was decided before. */
  countryStays?: boolean;
  /** What is asked beside. */
  children?: ReactNode;
}

/** What an organisation says of itself. The country comes first, because what else is asked depends on it. */
export function OrganisationForm<V extends OrganisationValues>(props: Props<V>) {
  const { values, problem, sending, sendLabel, onChange, onSend, countryStays = false, children } = props;
  const { t, speech } = useTexts();
  const countries = useWords('countries');
  const languages = useWords('languages');
  const ecosystems = useWords('industrial-ecosystems');
  const industries = useWords('emerging-industries');
  const fields = useWords('technology-fields');
  const nace = useWords(values.country === '' ? null : 'nace-2.1');
  const interest = useWords('partner-interest');
  const channels = useWords('partner-channels');
  const criteria = useWords('partner-criteria');
  const set = (change: Partial<OrganisationValues>) => onChange({ ...values, ...change });
  return (
    <JudgedForm problem={problem} sending={sending} onSend={onSend}>
      {!countryStays && (
        <Part title={t('form.country')} hint={t('form.country.why')}>
          <SelectField
            pointer="/country"
            label={t('filter.country')}
            value={values.country}
            options={byName(countries, speech)}
            onChange={(country) => set({ country, region: '' })}
          />
        </Part>
      )}
      {values.country !== '' && (
        <>
          <Part title={t('form.organisation')}>
            <TextField pointer="/name" label={t('form.name')} value={values.name} onChange={(name) => set({ name })} />
            <TextsField
              pointer="/nativeName"
              label={t('form.nativeName')}
              nameIn={(language) => t('form.nativeNameIn', { language })}
              texts={values.nativeName}
              languages={languages}
              onChange={(nativeName) => set({ nativeName })}
              optional
            />
            <RegionField values={values} onChange={(region) => set({ region })} />
            <TextField pointer="/city" label={t('form.city')} value={values.city} onChange={(city) => set({ city })} />
            <PlaceField values={values} countries={countries} set={set} />
            <TextField
              pointer="/website"
              label={t('form.website')}
              hint={t('form.website.hint')}
              kind="url"
              value={values.website}
              onChange={(website) => set({ website })}
            />
            <TextField
              pointer="/englishWebsite"
              label={t('form.englishWebsite')}
              kind="url"
              value={values.englishWebsite}
              onChange={(englishWebsite) => set({ englishWebsite })}
              optional
            />
            <TextField
              pointer="/foundedYear"
              label={t('form.foundedYear')}
              kind="number"
              value={values.foundedYear}
              onChange={(foundedYear) => set({ foundedYear })}
              optional
            />
          </Part>
          <Part title={t('form.fields')}>
            <CodesField
              pointer="/ecosystems"
              label={t('form.ecosystems')}
              words={ecosystems}
              chosen={values.ecosystems}
              onChange={(codes) =>
                set({
                  ecosystems: codes,
                  primaryEcosystem: codes.includes(values.primaryEcosystem) ? values.primaryEcosystem : (codes[0] ?? ''),
                })
              }
            />
            <SelectField
              pointer="/primaryEcosystem"
              label={t('form.primaryEcosystem')}
              value={values.primaryEcosystem}
              options={values.ecosystems.map((code) => ({ code, name: ecosystems.label(code) }))}
              onChange={(primaryEcosystem) => set({ primaryEcosystem })}
            />
            <CodesField
              pointer="/emergingIndustries"
              label={t('form.emergingIndustries')}
              words={industries}
              chosen={values.emergingIndustries}
              onChange={(emergingIndustries) => set({ emergingIndustries })}
              optional
            />
            <CodesField
              pointer="/technologyFields"
              label={t('form.technologyFields')}
              words={fields}
              chosen={values.technologyFields}
              onChange={(technologyFields) => set({ technologyFields })}
              optional
            />
            <FindCodesField
              pointer="/naceCodes"
              label={t('form.naceCodes')}
              hint={t('form.naceCodes.hint')}
              words={nace}
              chosen={values.naceCodes}
              onChange={(naceCodes) => set({ naceCodes })}
              optional
              coded
            />
          </Part>
          <Part title={t('form.members')} pointer="/members" hint={t('form.members.hint')}>
            <div className="numbers">
              {MEMBER_PARTS.map((part) => (
                <TextField
                  key={part}
                  pointer={`/members/${part}`}
                  label={t(`form.members.${part}`)}
                  kind="number"
                  value={values.members[part]}
                  onChange={(count) => set({ members: { ...values.members, [part]: count } })}
                />
              ))}
            </div>
          </Part>
          <Part title={t('form.management')}>
            <TextField
              pointer="/management/fullTimeEquivalents"
              label={t('form.fullTimeEquivalents')}
              kind="number"
              value={values.fullTimeEquivalents}
              onChange={(fullTimeEquivalents) => set({ fullTimeEquivalents })}
            />
            <FindCodesField
              pointer="/management/languages"
              label={t('form.languages')}
              hint={t('form.naceCodes.hint')}
              words={languages}
              chosen={values.languages}
              onChange={(chosen) => set({ languages: chosen })}
            />
            <TextField
              pointer="/publicTies"
              label={t('form.publicTies')}
              lines={3}
              value={values.publicTies}
              onChange={(publicTies) => set({ publicTies })}
              optional
            />
            <CheckField
              pointer="/recognition"
              label={t('form.recognition')}
              hint={t('form.recognition.hint')}
              checked={values.recognised}
              onChange={(recognised) => set({ recognised })}
            />
            {values.recognised && (
              <div className="inset">
                <TextField pointer="/recognition/programme" label={t('form.programme')} value={values.programme} onChange={(programme) => set({ programme })} />
                <TextField pointer="/recognition/issuer" label={t('form.issuer')} value={values.issuer} onChange={(issuer) => set({ issuer })} />
                <TextField pointer="/recognition/validUntil" label={t('form.validUntil')} kind="date" value={values.validUntil} onChange={(validUntil) => set({ validUntil })} />
              </div>
            )}
          </Part>
          <Part title={t('form.partners')}>
            <ChoiceField
              pointer="/partnerInterest/interested"
              label={t('form.interested')}
              words={interest}
              value={values.interested}
              onChange={(interested) => set({ interested })}
            />
            <CodesField
              pointer="/partnerInterest/findsPartnersToday"
              label={t('form.findsPartnersToday')}
              words={channels}
              chosen={values.findsPartnersToday}
              onChange={(findsPartnersToday) => set({ findsPartnersToday })}
              optional
            />
            <CodesField
              pointer="/partnerInterest/mustKnowFirst"
              label={t('form.mustKnowFirst')}
              words={criteria}
              chosen={values.mustKnowFirst}
              onChange={(mustKnowFirst) => set({ mustKnowFirst })}
              optional
            />
          </Part>
          <Part title={t('form.about')}>
            <TextsField
              pointer="/about"
              label={t('form.about')}
              hint={t('form.about.hint')}
              nameIn={(language) => t('form.aboutIn', { language })}
              texts={values.about}
              languages={languages}
              lines={5}
              onChange={(about) => set({ about })}
            />
          </Part>
          {children}
          <div className="send">
            <button type="submit" className="primary" aria-disabled={sending}>
              {sending ? t('register.sending') : sendLabel}
            </button>
          </div>
        </>
      )}
    </JudgedForm>
  );
}

/** Regions of the chosen country, each named with the one around it; nothing where the classification does not reach. */
function RegionField({ values, onChange }: { values: OrganisationValues; onChange: (code: string) => void }) {
  const { t } = useTexts();
  const regions = useWords('nuts-2021');
  const options = useMemo(() => {
    const within = (code: string): string => {
      const parent = regions.parent(code);
      return parent === null || parent.length < 2 ? code : within(parent);
    };
    // The classification writes EL for Greece and UK for the United Kingdom.
    const country = { GR: 'EL', GB: 'UK' }[values.country] ?? values.country;
    return regions.terms
      .filter(({ code }) => code.length > 2 && within(code) === country)
      .map(({ code }) => ({ code, name: `${'\u2003'.repeat(Math.max(0, code.length - 3))}${regions.label(code)} (${code})` }));
  }, [regions, values.country]);
  return options.length === 0 ? null : (
    <SelectField pointer="/region" deep label={t('form.region')} value={values.region} options={options} onChange={onChange} />
  );
}

interface PlaceProps {
  values: OrganisationValues;
  countries: Words;
  set: (change: Partial<OrganisationValues>) => void;
}

function PlaceField({ values, countries, set }: PlaceProps) {
  const { t } = useTexts();
  const states = useCountries();
  const tiles = useMemo(() => tilesPath(EVERYTHING), []);
  const fit = useMemo(() => [values.country], [values.country]);
  const [lat, lon] = [Number(values.lat.replace(',', '.')), Number(values.lon.replace(',', '.'))];
  const isPlace = values.lat.trim() !== '' && values.lon.trim() !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return (
    <div className="place" role="group" aria-label={t('form.location')}>
      <p className="label">{t('form.location')}</p>
      <p className="hint">{t('form.location.hint')}</p>
      <div className="small-map">
        <ClusterMap
          tiles={tiles}
          countries={states}
          countryNames={countries}
          label={t('form.location.map')}
          at={null}
          fit={fit}
          chosen={isPlace ? { lat, lon } : null}
          onPlaced={(point) => set({ lat: point.lat.toFixed(4), lon: point.lon.toFixed(4) })}
        />
      </div>
      <div className="numbers">
        <TextField pointer="/location/lat" label={t('form.lat')} kind="number" value={values.lat} onChange={(value) => set({ lat: value })} />
        <TextField pointer="/location/lon" label={t('form.lon')} kind="number" value={values.lon} onChange={(value) => set({ lon: value })} />
      </div>
    </div>
  );
}
