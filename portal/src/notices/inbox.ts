/** One notice in an inbox, in the language of whoever it was written for. */
export interface Notice {
  id: string;
  subject: string;
  text: string;
  link?: string | null;
  language: string;
  /** Short name of the organisation whose inbox it is in; none for the person's own. */
  organisation?: string | null;
  at: string;
  readAt?: string | null;
}

/** What there is to be seen: what came meanwhile before what was listed, each once, and marked by what was done here. */
export function shown(arrived: readonly Notice[], listed: readonly Notice[], read: ReadonlySet<string>): Notice[] {
  const there = new Set(listed.map(({ id }) => id));
  return [...arrived.filter(({ id }) => !there.has(id)), ...listed].map((notice) =>
    read.has(notice.id) && !notice.readAt ? { ...notice, readAt: notice.at } : notice,
  );
}

/** With one more, unless it is there: a stream that was broken off tells some twice. */
export function withArrival(arrived: readonly Notice[], notice: Notice): readonly Notice[] {
  return arrived.some(({ id }) => id === notice.id) ? arrived : [notice, ...arrived];
}
