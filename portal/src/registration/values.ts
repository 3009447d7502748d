import type { Organisation } from '../api/cluster.ts';
import { text, texts } from '../form/typed.ts';

export const MEMBER_PARTS = ['total', 'sme', 'startUp', 'large', 'research', 'publicBody', 'other'] as const;
export type MemberPart = (typeof MEMBER_PARTS)[number];

/** The text of the consent that is shown; the API notes which one was agreed to. */
const TERMS_VERSION = '2026-11';
const NUTS_VERSION = '2021';

/** What stands in the fields about the organisation, as it was typed. */
export interface OrganisationValues {
  country: string;
  region: string;
  name: string;
  nativeName: Record<string, string>;
  city: string;
  lat: string;
  lon: string;
  website: string;
  englishWebsite: string;
  foundedYear: string;
  ecosystems: string[];
  primaryEcosystem: string;
  emergingIndustries: string[];
  technologyFields: string[];
  naceCodes: string[];
  members: Record<MemberPart, string>;
  fullTimeEquivalents: string;
  languages: string[];
  publicTies: string;
  recognised: boolean;
  programme: string;
  issuer: string;
  validUntil: string;
  interested: string;
  findsPartnersToday: string[];
  mustKnowFirst: string[];
  about: Record<string, string>;
}

/** And about the applicant. */
export interface Values extends OrganisationValues {
  contactName: string;
  email: string;
  role: string;
  contactLanguage: string;
  publication: boolean;
}

/** What an applicant reads of the own registration. */
export interface Registration extends Organisation {
  id: string;
  state: 'submitted' | 'in-review' | 'changes-requested' | 'accepted' | 'rejected';
  tier: string;
  missingForFull: { pointer: string; code: string; message: string }[];
  note?: string | null;
  slug?: string | null;
  contact: { name: string; email: string; role: string; language: string };
  consents: { publication: boolean; termsVersion: string };
  history: { at: string; state: string; by: string; note?: string | null }[];
}

/** What an applicant is answered. */
export interface Submitted {
  id: string;
  followUp: { href: string };
}

export function emptyValues(language: string): Values {
  return {
    country: '',
    region: '',
    name: '',
    nativeName: language === 'en' ? {} : { [language]: '' },
    city: '',
    lat: '',
    lon: '',
    website: '',
    englishWebsite: '',
    foundedYear: '',
    ecosystems: [],
    primaryEcosystem: '',
    emergingIndustries: [],
    technologyFields: [],
    naceCodes: [],
    members: { total: '', sme: '0', startUp: '0', large: '0', research: '0', publicBody: '0', other: '0' },
    fullTimeEquivalents: '',
    languages: [],
    publicTies: '',
    recognised: false,
    programme: '',
    issuer: '',
    validUntil: '',
    interested: '',
    findsPartnersToday: [],
    mustKnowFirst: [],
    about: language === 'en' ? { en: '' } : { [language]: '', en: '' },
    contactName: '',
    email: '',
    role: '',
    contactLanguage: language,
    publication: false,
  };
}

/** The body that the API takes. It judges alone: what is empty is left out, and no number is made of what is none. */
export function bodyOf(values: Values): Record<string, unknown> {
  return {
    ...organisationBodyOf(values),
    contact: {
      name: text(values.contactName),
      email: text(values.email),
      role: text(values.role),
      language: text(values.contactLanguage),
    },
    consents: { publication: values.publication, termsVersion: TERMS_VERSION },
  };
}

export function organisationBodyOf(values: OrganisationValues): Record<string, unknown> {
  return {
    country: text(values.country),
    region: values.region === '' ? null : { code: values.region, nutsVersion: NUTS_VERSION },
    name: text(values.name),
    nativeName: texts(values.nativeName),
    city: text(values.city),
    location: { lat: number(values.lat), lon: number(values.lon) },
    website: text(values.website),
    englishWebsite: text(values.englishWebsite) ?? null,
    foundedYear: number(values.foundedYear) ?? null,
    primaryEcosystem: text(values.primaryEcosystem),
    ecosystems: values.ecosystems,
    emergingIndustries: values.emergingIndustries,
    technologyFields: values.technologyFields,
    naceCodes: values.naceCodes,
    members: Object.fromEntries(MEMBER_PARTS.map((part) => [part, number(values.members[part])])),
    publicTies: text(values.publicTies) ?? null,
    management: { fullTimeEquivalents: number(values.fullTimeEquivalents), languages: values.languages },
    recognition: values.recognised
      ? { programme: text(values.programme), issuer: text(values.issuer), validUntil: text(values.validUntil) }
      : null,
    partnerInterest: {
      interested: text(values.interested),
      findsPartnersToday: values.findsPartnersToday,
      mustKnowFirst: values.mustKnowFirst,
    },
    about: texts(values.about),
  };
}

export function valuesOf(registration: Registration): Values {
  return {
    ...organisationValuesOf(registration),
    contactName: registration.contact.name,
    email: registration.contact.email,
    role: registration.contact.role,
    contactLanguage: registration.contact.language,
    publication: registration.consents.publication,
  };
}

export function organisationValuesOf(organisation: Organisation): OrganisationValues {
  return {
    country: organisation.country,
    region: organisation.region?.code ?? '',
    name: organisation.name,
    nativeName: organisation.nativeName,
    city: organisation.city,
    lat: String(organisation.location.lat),
    lon: String(organisation.location.lon),
    website: organisation.website,
    englishWebsite: organisation.englishWebsite ?? '',
    foundedYear: String(organisation.foundedYear ?? ''),
    ecosystems: organisation.ecosystems,
    primaryEcosystem: organisation.primaryEcosystem,
    emergingIndustries: organisation.emergingIndustries,
    technologyFields: organisation.technologyFields,
    naceCodes: organisation.naceCodes,
    members: Object.fromEntries(
      MEMBER_PARTS.map((part) => [part, String(organisation.members[part])]),
    ) as Values['members'],
    fullTimeEquivalents: String(organisation.management.fullTimeEquivalents),
    languages: organisation.management.languages,
    publicTies: organisation.publicTies ?? '',
    recognised: organisation.recognition != null,
    programme: organisation.recognition?.programme ?? '',
    issuer: organisation.recognition?.issuer ?? '',
    validUntil: organisation.recognition?.validUntil ?? '',
    interested: organisation.partnerInterest.interested,
    findsPartnersToday: organisation.partnerInterest.findsPartnersToday,
    mustKnowFirst: organisation.partnerInterest.mustKnowFirst,
    about: organisation.about,
  };
}

/** Half of Europe writes a comma where the other half writes a point. What is no number stays text, for the API to refuse. */
function number(typed: string): number | string | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') {
    return undefined;
  }
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? value : trimmed;
}
