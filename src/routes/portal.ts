import { area, route, tongue } from './route.ts';

/** Pages above any one umbrella, and the work day: my area. */
export const portalRoutes = {
  root: route('GET', '/', 'everyone'),
  house: route('GET', tongue, 'everyone'),
  myArea: route('GET', `${tongue}/my-area`, 'signedIn'),
  workplace: route('GET', area, { may: 'enterWorkplace', of: 'organisation' }),
  notifications: route('GET', `${tongue}/account/notifications`, 'signedIn'),
  changeNotifications: route('POST', `${tongue}/account/notifications`, 'signedIn'),
  turnOffPage: route('GET', `${tongue}/notifications/off/:secret`, 'linkHolder'),
  turnOff: route('POST', `${tongue}/notifications/off/:secret`, 'linkHolder'),

  health: route('GET', '/health', 'everyone'),
  ready: route('GET', '/ready', 'everyone'),
  look: route('GET', '/look/:file', 'everyone'),
  robots: route('GET', '/robots.txt', 'everyone'),
} as const;
