/** A programme that clusters are members of; its name is in English. */
export interface Programme {
  id: string;
  name: string;
  /** Whose clusters it takes; of any country where there is none. */
  country?: string | null;
  /** Levels whose cost it covers, and the most of one, in euro cents. */
  labels: string[];
  mostCents: number;
}

export interface Grant {
  state: 'requested' | 'approved' | 'paid' | 'refused';
  level: string;
  requestedCents: number;
  approvedCents?: number | null;
}

export interface Membership {
  id: string;
  programme: string;
  state: 'applied' | 'advised' | 'admitted' | 'declined';
  /** The steward's latest words. */
  note?: string | null;
  talkOn?: string | null;
  grant?: Grant | null;
  earlierGrants: Grant[];
  history: { at: string; what: string }[];
}
