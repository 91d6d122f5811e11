import type { Language } from '#ground/language';
import type { Role } from './roles.ts';
import { words } from './words.generated.ts';

/** A role as people call it. */
export function roleLabel(language: Language, role: Role): string {
  const say = words[language];
  return {
    board: say.roleBoard,
    headOffice: say.roleHeadOffice,
    editor: say.roleEditor,
    volunteer: say.roleVolunteer,
    contactKeeper: say.roleContactKeeper,
    privacyOfficer: say.rolePrivacyOfficer,
    houseKeeper: say.roleHouseKeeper,
    curator: say.roleCurator,
  }[role];
}
