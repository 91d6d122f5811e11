import { contactRights } from '#contacts';
import { federationRights } from '#federation';
import { identityRights, type Rights } from '#identity';
import { privacyRights } from '#privacy';
import { resourceRights } from '#resources';

/** The whole table of rights: every act a route names, and who may. An act nobody says this of does not compile. */
export const rights: Rights = {
  ...identityRights,
  ...federationRights,
  ...contactRights,
  ...resourceRights,
  ...privacyRights,
};
