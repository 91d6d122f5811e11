/** The file, or the database, is not fit for this; the message is a sentence for the operator. Caught at the door. */
export class Unfit extends Error {
  override name = 'Unfit';
}
