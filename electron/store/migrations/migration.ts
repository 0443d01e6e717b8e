/** One numbered step of the database's shape. A released one never changes: the next step mends it. */
export interface Migration {
  version: number;
  name: string;
  /** Run in one transaction with the raising of `user_version`. */
  sql: string;
}
