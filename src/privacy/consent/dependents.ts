/** A row that rests on a consent: the columns that go at the moment it is withdrawn. */
export interface Dependent {
  readonly table: string;
  /** The column that names who consented, by their account or by the id of their record. */
  readonly by: { readonly account: string } | { readonly person: string };
  readonly blank: readonly string[];
}

/** What of Art. 9 GDPR rests on which consent. A key that is not here has nothing to lose but its yes. */
export const dependents: Readonly<Record<string, readonly Dependent[]>> = {
  originOfApplicant: [{ table: 'application', by: { person: 'id' }, blank: ['work'] }],
  noteOnContact: [{ table: 'contact_person', by: { person: 'id' }, blank: ['note'] }],
};
