/** A Büro: a place where an organisation can be reached. Its contact is a function, not a person. */
export interface Bureau {
  id: string;
  kind: 'headOffice' | 'branch';
  /** Absent where it is kept from the reader. */
  street?: string;
  postcode?: string;
  place: string;
  contactFunction?: string;
  phone?: string;
  email?: string;
}
