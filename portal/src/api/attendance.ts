export type Standing =
  | 'requested'
  | 'confirmed'
  | 'waiting'
  | 'offered'
  | 'declined'
  | 'expired'
  | 'refused'
  | 'cancelled';

export interface Guest {
  name: string;
  email: string;
  organisation?: string | null;
  country?: string | null;
  answers: Record<string, string[]>;
}

/** A registration as its guest and the organisers see it. */
export interface Attendance {
  id: string;
  event: string;
  standing: Standing;
  /** Keys of days and sessions. */
  parts: string[];
  group?: string | null;
  offeredUntil?: string | null;
  checkedInAt?: string | null;
  /** Why the organisers refused or cancelled it. */
  note?: string | null;
  registeredAt: string;
  /** Absent when the person was forgotten. */
  guest?: Guest | null;
  /** What the QR code says. */
  code?: string | null;
  /** In the waiting list, for its guest; 1 is the next. */
  place?: number | null;
}

/** With the guest's own address; in the answer to the registration alone. */
export interface Registered extends Attendance {
  ticket: { href: string };
}
