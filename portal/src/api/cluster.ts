/** A cluster in a list. */
export interface ClusterLine {
  id: string;
  slug: string;
  name: string;
  country: string;
  city: string;
  location: { lat: number; lon: number };
  primaryEcosystem: string;
  tier: string;
  members: number;
}

export interface Count {
  code: string;
  count: number;
}

export interface SearchPage {
  items: ClusterLine[];
  next?: string | null;
  total: number;
  facets?: Record<string, Count[]>;
}

export interface Suggested {
  clusters: { slug: string; name: string; country: string }[];
  codes: { facet: string; code: string; label: string }[];
}

/** What an organisation says of itself; the body of a registration without contact and consents. */
export interface Organisation {
  name: string;
  nativeName: Record<string, string>;
  country: string;
  city: string;
  location: { lat: number; lon: number };
  region?: { code: string; nutsVersion: string } | null;
  website: string;
  englishWebsite?: string | null;
  foundedYear?: number | null;
  primaryEcosystem: string;
  ecosystems: string[];
  emergingIndustries: string[];
  technologyFields: string[];
  naceCodes: string[];
  members: Record<'total' | 'sme' | 'startUp' | 'large' | 'research' | 'publicBody' | 'other', number>;
  publicTies?: string | null;
  management: { fullTimeEquivalents: number; languages: string[] };
  recognition?: { programme: string; issuer: string; validUntil: string } | null;
  partnerInterest: { interested: string; findsPartnersToday: string[]; mustKnowFirst: string[] };
  about: Record<string, string>;
}

export interface Cluster extends Organisation {
  id: string;
  slug: string;
  tier: string;
  pathToFull?: { missing: string[]; fullBy: string; mentor?: { id: string; slug: string } | null } | null;
  /** Address of its logo. */
  logo?: string | null;
  /** The highest of its excellence labels that are valid. */
  label?: { scheme: string; level: string; validUntil: string } | null;
  /** Awards that it has won or was a finalist of, the latest first. */
  honours?: { award: string; name: string; year: number; category: string; place: 'winner' | 'finalist' }[] | null;
  attestedAt: string;
  /** Nobody has confirmed it for twelve months. */
  stale: boolean;
  updatedAt: string;
}

/** Where a country stands on its way onto the map. */
export interface Country {
  country: string;
  state: 'pilot' | 'open';
  /** Clusters that have answered its questionnaire. */
  answered: number;
  threshold: number;
  /** How many answers are still missing before it opens. */
  missing: number;
}
