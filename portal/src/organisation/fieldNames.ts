import type { VocabularyName } from '../api/vocabularies.ts';
import type { MessageKey } from '../messages/en.ts';
import type { Key } from './merging.ts';

/** What each field is called in the form. */
export const FIELD_NAMES: Record<Key, MessageKey> = {
  country: 'filter.country',
  region: 'form.region',
  name: 'form.name',
  nativeName: 'form.nativeName',
  city: 'form.city',
  lat: 'form.lat',
  lon: 'form.lon',
  website: 'form.website',
  englishWebsite: 'form.englishWebsite',
  foundedYear: 'form.foundedYear',
  ecosystems: 'form.ecosystems',
  primaryEcosystem: 'form.primaryEcosystem',
  emergingIndustries: 'form.emergingIndustries',
  technologyFields: 'form.technologyFields',
  naceCodes: 'form.naceCodes',
  members: 'form.members',
  fullTimeEquivalents: 'form.fullTimeEquivalents',
  languages: 'form.languages',
  publicTies: 'form.publicTies',
  recognised: 'form.recognition',
  programme: 'form.programme',
  issuer: 'form.issuer',
  validUntil: 'form.validUntil',
  interested: 'form.interested',
  findsPartnersToday: 'form.findsPartnersToday',
  mustKnowFirst: 'form.mustKnowFirst',
  about: 'form.about',
};

/** Where the words for codes are. */
export const FIELD_WORDS: Partial<Record<Key, VocabularyName>> = {
  region: 'nuts-2021',
  ecosystems: 'industrial-ecosystems',
  primaryEcosystem: 'industrial-ecosystems',
  emergingIndustries: 'emerging-industries',
  technologyFields: 'technology-fields',
  naceCodes: 'nace-2.1',
  languages: 'languages',
  interested: 'partner-interest',
  findsPartnersToday: 'partner-channels',
  mustKnowFirst: 'partner-criteria',
};
