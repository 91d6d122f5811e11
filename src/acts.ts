/**
 * What people do in this house, each by its name: every domain adds its own by declaration merging and says in
 * its `may.ts` who may. A route that names an act nobody declared does not compile.
 */
export interface Acts {
  /** Comes into "my area" of an organisation. */
  enterWorkplace: true;
}

export type Act = keyof Acts & string;
