export const POST_KINDS = ['news', 'project', 'publication'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** News, a project or a publication of an organisation; texts by language. */
export interface Post {
  id: string;
  kind: PostKind;
  title: Record<string, string>;
  text: Record<string, string>;
  link?: string | null;
  date: string;
  /** Last day of a project. */
  until?: string | null;
}
