import type { Owner, Rights } from '#identity';
import type { Words } from './words.generated.ts';

export type Act = keyof Rights;

/** How an act is told to people: as something one sees or something one does, in a piece of a sentence. */
interface ActTold {
  readonly as: 'seeing' | 'doing';
  /** Only organisations that unite others have anything of the kind. */
  readonly ofUmbrellas?: true;
  readonly label: (say: Words) => string;
}

/** Every act the house knows; one that nobody put into words here does not compile. */
const told: Readonly<Record<Act, ActTold>> = {
  enterWorkplace: { as: 'seeing', label: (say) => say.actEnterWorkplace },
  readKept: { as: 'seeing', label: (say) => say.actReadKept },
  readHistory: { as: 'seeing', label: (say) => say.actReadHistory },
  readContacts: { as: 'seeing', label: (say) => say.actReadContacts },
  readProcessingRecord: { as: 'seeing', label: (say) => say.actReadProcessingRecord },
  seeVisibility: { as: 'seeing', label: (say) => say.actSeeVisibility },
  editProfile: { as: 'doing', label: (say) => say.actEditProfile },
  confirmStatement: { as: 'doing', label: (say) => say.actConfirmStatement },
  keepContacts: { as: 'doing', label: (say) => say.actKeepContacts },
  bookResources: { as: 'doing', label: (say) => say.actBookResources },
  followCalendars: { as: 'doing', label: (say) => say.actFollowCalendars },
  runHouses: { as: 'doing', label: (say) => say.actRunHouses },
  shapeHouses: { as: 'doing', label: (say) => say.actShapeHouses },
  curateWalls: { as: 'doing', label: (say) => say.actCurateWalls },
  bringIn: { as: 'doing', ofUmbrellas: true, label: (say) => say.actBringIn },
  decideMemberships: { as: 'doing', ofUmbrellas: true, label: (say) => say.actDecideMemberships },
  reviewApplications: { as: 'doing', ofUmbrellas: true, label: (say) => say.actReviewApplications },
  decideApplications: { as: 'doing', ofUmbrellas: true, label: (say) => say.actDecideApplications },
  endMemberships: { as: 'doing', ofUmbrellas: true, label: (say) => say.actEndMemberships },
  runStatements: { as: 'doing', ofUmbrellas: true, label: (say) => say.actRunStatements },
  resign: { as: 'doing', label: (say) => say.actResign },
  managePeople: { as: 'doing', label: (say) => say.actManagePeople },
  manageTokens: { as: 'doing', label: (say) => say.actManageTokens },
  refuseReach: { as: 'doing', label: (say) => say.actRefuseReach },
  overruleRefusal: { as: 'doing', label: (say) => say.actOverruleRefusal },
  planRetention: { as: 'doing', label: (say) => say.actPlanRetention },
};

/** All acts, in the order in which people read of them. */
export const acts = Object.keys(told) as readonly Act[];

export const actLabel = (say: Words, act: Act): string => told[act].label(say);
export const isSeeing = (act: Act): boolean => told[act].as === 'seeing';

/** The acts there are in this organisation: one that unites nobody has no applications. */
export const actsIn = ({ kind }: Owner): readonly Act[] =>
  acts.filter((act) => !told[act].ofUmbrellas || kind !== 'memberOrganisation');

/** What this organisation may refuse to those above and beside it. */
export const refusableIn = (rights: Rights, owner: Owner): readonly Act[] =>
  actsIn(owner).filter((act) => rights[act].refusable);
