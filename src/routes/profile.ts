import { area, route } from './route.ts';

const edit = { may: 'editProfile', of: 'organisation' } as const;

/** Keeping the own profile, and the reminders before things run out. */
export const profileRoutes = {
  profile: route('GET', `${area}/profile`, edit),
  profilePart: route('GET', `${area}/profile/edit/:part`, edit),
  saveProfilePart: route('POST', `${area}/profile/edit/:part`, edit),
  publicity: route('GET', `${area}/profile/publicity`, edit),
  savePublicity: route('POST', `${area}/profile/publicity`, edit),
  profilePreview: route('GET', `${area}/profile/preview`, edit),
  keptProfile: route('GET', `${area}/kept`, { may: 'readKept', of: 'organisation' }),
  deadlines: route('GET', `${area}/deadlines`, edit),
  saveDeadline: route('POST', `${area}/deadlines`, edit),
  history: route('GET', `${area}/history`, { may: 'readHistory', of: 'organisation' }),
  apiChangeOrganisation: route('PATCH', '/api/v1/organisations/:slug', { may: 'editProfile', of: 'slug' }),
} as const;
