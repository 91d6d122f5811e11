/** Something the operator must change before the database can run; the message is a sentence for them, so show it alone. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
