import { answersOf, type ApiPart } from '#federation';
import { readAvailability } from './availability.ts';
import { book } from './book.ts';
import { readBooking } from './booking.ts';
import { cancelBooking } from './cancelBooking.ts';
import { changeBooking } from './changeBooking.ts';
import { listResources } from './resources.ts';
import {
  availabilityShape,
  bookedShape,
  bookingShape,
  lentListShape,
  lentShape,
  oneBookingShape,
  previewShape,
} from './shapes.ts';

const endpoints = [listResources, readAvailability, book, readBooking, changeBooking, cancelBooking];

/** Every address of the API that this part answers. */
export const resourceApiAnswers = answersOf(endpoints);

/** The same for the description of the API. */
export const resourceApi: ApiPart = {
  endpoints,
  schemas: {
    Resource: lentShape,
    Resources: lentListShape,
    Availability: availabilityShape,
    Booking: bookingShape,
    OneBooking: oneBookingShape,
    Booked: bookedShape,
    BookingPreview: previewShape,
  },
};
