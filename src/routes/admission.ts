import { area, route, site } from './route.ts';

const review = { may: 'reviewApplications', of: 'organisation' } as const;
const decide = { may: 'decideApplications', of: 'organisation' } as const;
const leave = { may: 'resign', of: 'organisation' } as const;
const end = { may: 'endMemberships', of: 'organisation' } as const;

/** Admission (F3): an applicant's form, the umbrella's review and decision, and how memberships end. */
export const admissionRoutes = {
  apply: route('GET', `${site}/apply`, 'everyone'),
  beginApplication: route('POST', `${site}/apply`, 'everyone'),
  continueApplication: route('GET', `${site}/apply/link/:secret`, 'linkHolder'),
  applicationStep: route('GET', `${site}/apply/form/:step`, 'linkHolder'),
  saveApplicationStep: route('POST', `${site}/apply/form/:step`, 'linkHolder'),
  addApplicationDocument: route('POST', `${site}/apply/documents`, 'linkHolder'),
  removeApplicationDocument: route('POST', `${site}/apply/documents/:document/remove`, 'linkHolder'),
  ownApplicationDocument: route('GET', `${site}/apply/documents/:document`, 'linkHolder'),
  applicationStatus: route('GET', `${site}/apply/status`, 'linkHolder'),
  answerQuestion: route('POST', `${site}/apply/answer`, 'linkHolder'),
  withdrawApplication: route('POST', `${site}/apply/withdraw`, 'linkHolder'),

  applications: route('GET', `${area}/applications`, review),
  application: route('GET', `${area}/applications/:application`, review),
  checkCondition: route('POST', `${area}/applications/:application/conditions`, review),
  askApplicant: route('POST', `${area}/applications/:application/questions`, review),
  presentToBoard: route('POST', `${area}/applications/:application/present`, review),
  applicationDocument: route('GET', `${area}/applications/:application/documents/:document`, review),
  decideApplication: route('POST', `${area}/applications/:application/decision`, decide),

  memberships: route('GET', `${area}/memberships`, end),
  endMembership: route('POST', `${area}/memberships/:affiliation/end`, end),
  mergeOrganisations: route('POST', `${area}/memberships/merge`, end),
  ownMemberships: route('GET', `${area}/own-memberships`, leave),
  resign: route('POST', `${area}/own-memberships/:affiliation/resign`, leave),
} as const;
