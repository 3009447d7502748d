/** An editor of an organisation. */
export interface Colleague {
  account: string;
  name: string;
  email: string;
  /** Until a password is set for the first time. */
  invited: boolean;
}
