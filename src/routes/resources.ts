import { area, route, site, tongue } from './route.ts';

const book = { may: 'bookResources', of: 'organisation' } as const;
const follow = { may: 'followCalendars', of: 'organisation' } as const;
const run = { may: 'runHouses', of: 'organisation' } as const;
const shape = { may: 'shapeHouses', of: 'organisation' } as const;
const curate = { may: 'curateWalls', of: 'organisation' } as const;
const named = { may: 'bookResources', of: 'body' } as const;

/** Shared resources (S1): what can be had and when, bookings of an organisation, the work of a house, calendars. */
export const resourceRoutes = {
  // For everyone: what there is and when it is free. `umbrella` is the keeper, whatever kind of organisation it is.
  rooms: route('GET', `${site}/rooms`, 'everyone'),
  roomsHouse: route('GET', `${site}/rooms/:house`, 'everyone'),
  houseCalendar: route('GET', `${site}/rooms/:house/calendar.ics`, 'everyone'),
  resource: route('GET', `${site}/rooms/:house/:resource`, 'everyone'),
  resourceDoor: route('GET', `${site}/rooms/:house/:resource/door`, 'everyone'),
  resourceCalendar: route('GET', `${site}/rooms/:house/:resource/calendar.ics`, 'everyone'),
  exhibitionImage: route('GET', `${site}/rooms/:house/:resource/exhibitions/:image`, 'everyone'),
  calendarFeed: route('GET', '/calendar/:feed{[A-Za-z0-9_-]+\\.ics}', 'linkHolder'),

  // Booking for an organisation one acts for; as a guest where a resource is lent to everyone; applying for a wall.
  bookPage: route('GET', `${tongue}/book/:resource`, 'signedIn'),
  book: route('POST', `${tongue}/book/:resource`, 'signedIn'),
  guestPage: route('GET', `${tongue}/book/:resource/guest`, 'everyone'),
  bookAsGuest: route('POST', `${tongue}/book/:resource/guest`, 'everyone'),
  guestBooking: route('GET', `${tongue}/booked/:secret`, 'linkHolder'),
  cancelGuestBooking: route('POST', `${tongue}/booked/:secret`, 'linkHolder'),
  exhibitPage: route('GET', `${tongue}/exhibit/:resource`, 'everyone'),
  exhibit: route('POST', `${tongue}/exhibit/:resource`, 'everyone'),

  bookings: route('GET', `${area}/bookings`, book),
  booking: route('GET', `${area}/bookings/:booking`, book),
  bookingIcs: route('GET', `${area}/bookings/:booking/calendar.ics`, book),
  changeBookingPage: route('GET', `${area}/bookings/:booking/change`, book),
  changeBooking: route('POST', `${area}/bookings/:booking/change`, book),
  cancelBookingPage: route('GET', `${area}/bookings/:booking/cancel`, book),
  cancelBooking: route('POST', `${area}/bookings/:booking/cancel`, book),
  giveBack: route('POST', `${area}/bookings/:booking/give-back`, book),
  takeOffer: route('POST', `${area}/bookings/:booking/take`, book),
  wait: route('POST', `${area}/waiting`, book),
  withdrawWaiting: route('POST', `${area}/waiting/:waiting/withdraw`, book),
  sayPremises: route('POST', `${area}/premises`, book),
  calendars: route('GET', `${area}/calendars`, follow),
  makeCalendar: route('POST', `${area}/calendars`, follow),
  revokeCalendar: route('POST', `${area}/calendars/:calendar/revoke`, follow),

  // The work of a house.
  houses: route('GET', `${area}/houses`, run),
  newHouse: route('GET', `${area}/houses/new`, shape),
  addHouse: route('POST', `${area}/houses/new`, shape),
  houseDay: route('GET', `${area}/houses/:house`, run),
  houseBooking: route('GET', `${area}/houses/:house/bookings/:booking`, run),
  decideBooking: route('POST', `${area}/houses/:house/bookings/:booking/decide`, run),
  moveBooking: route('POST', `${area}/houses/:house/bookings/:booking/move`, run),
  callOffBooking: route('POST', `${area}/houses/:house/bookings/:booking/call-off`, run),
  markCame: route('POST', `${area}/houses/:house/bookings/:booking/came`, run),
  assignAccess: route('POST', `${area}/houses/:house/bookings/:booking/access`, run),
  closePage: route('GET', `${area}/houses/:house/close`, run),
  closeHouse: route('POST', `${area}/houses/:house/close`, run),
  reopen: route('POST', `${area}/houses/:house/closures/:closure/reopen`, run),
  importClosuresPage: route('GET', `${area}/houses/:house/import`, run),
  importClosures: route('POST', `${area}/houses/:house/import`, run),
  use: route('GET', `${area}/houses/:house/use`, run),
  useXlsx: route('GET', `${area}/houses/:house/use.xlsx`, run),
  editHouse: route('GET', `${area}/houses/:house/edit`, shape),
  saveHouse: route('POST', `${area}/houses/:house/edit`, shape),
  savePartners: route('POST', `${area}/houses/:house/partners`, shape),
  saveStaff: route('POST', `${area}/houses/:house/staff`, shape),
  newResource: route('GET', `${area}/houses/:house/resources/new`, shape),
  addResource: route('POST', `${area}/houses/:house/resources/new`, shape),
  editResource: route('GET', `${area}/houses/:house/resources/:resource`, shape),
  saveResource: route('POST', `${area}/houses/:house/resources/:resource`, shape),

  walls: route('GET', `${area}/walls`, curate),
  wall: route('GET', `${area}/walls/:exhibition`, curate),
  wallImage: route('GET', `${area}/walls/:exhibition/images/:image`, curate),
  decideWall: route('POST', `${area}/walls/:exhibition`, curate),

  apiResources: route('GET', '/api/v1/resources', 'everyone'),
  apiAvailability: route('GET', '/api/v1/resources/:resource/availability', 'everyone'),
  apiBook: route('POST', '/api/v1/bookings', named),
  apiBooking: route('GET', '/api/v1/bookings/:booking', named),
  apiChangeBooking: route('PATCH', '/api/v1/bookings/:booking', named),
  apiCancelBooking: route('DELETE', '/api/v1/bookings/:booking', named),
} as const;
