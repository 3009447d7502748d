import type { Country } from './cluster.ts';

/** The pilot of a country, as everybody may see it. */
export interface Pilot extends Country {
  takesAnswers: boolean;
  questionnaire: string;
  questionnaireVersion: number;
  startedAt: string;
  openedAt?: string | null;
  closedAt?: string | null;
}

export interface Question {
  id: string;
  kind: 'single' | 'multiple' | 'scale' | 'number' | 'text';
  required: boolean;
  text: Record<string, string>;
  choices?: { code: string; text: Record<string, string> }[] | null;
  /** Both ends of a scale or a number. */
  least?: number | null;
  most?: number | null;
  /** Asked only of those who answered another question with one of these codes. */
  when?: { question: string; is: string[] } | null;
}

export interface Questionnaire {
  key: string;
  version: number;
  languages: string[];
  title: Record<string, string>;
  /** That answering takes, about. */
  minutes: number;
  questions: Question[];
}

/** A code, codes, a number or a text, by question. */
export type GivenAnswers = Record<string, string | string[] | number>;

/** What one organisation answers, for its editors alone. */
export interface PilotResponse {
  state: 'draft' | 'submitted';
  language: string;
  answers: GivenAnswers;
  savedAt: string;
  submittedAt?: string | null;
}

/** @property share in per cent of those who answered */
export interface Figures {
  answered: number;
  counts: { code: string; count: number; share: number }[];
  mean?: number | null;
}

export interface QuestionResult {
  id: string;
  kind: Question['kind'];
  text: Record<string, string>;
  total: Figures;
  byCountry: Record<string, Figures>;
  /** `several` stands for those that are only shown together. */
  byEcosystem: Record<string, Figures>;
  byCountryAndEcosystem: { country: string; ecosystem: string; figures: Figures }[];
}

export interface PilotResults {
  respondents: number;
  questions: QuestionResult[];
}

export function pathOfPilot(country: string): string {
  return `/api/v1/pilots/${encodeURIComponent(country)}`;
}

export function pathOfQuestionnaire({ key, version }: { key: string; version: number }): string {
  return `/api/v1/questionnaires/${encodeURIComponent(key)}/versions/${version}`;
}
