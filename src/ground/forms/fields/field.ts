import { choice, many, optionalChoice, tick, yes } from './choice.ts';
import { email, optionalEmail, optionalPostcode, phone, postcode, webAddress } from './contact.ts';
import { day, optionalDay } from './day.ts';
import { code, optionalNumber, wholeNumber } from './number.ts';
import { longText, optionalLongText, optionalText, text } from './text.ts';

/**
 * What may stand in a field, as zod types for the shape `readForm` takes. What is wrong is said in the reader's
 * language. An optional field left empty is undefined.
 */
export const field = {
  text,
  optionalText,
  longText,
  optionalLongText,
  email,
  optionalEmail,
  webAddress,
  phone,
  postcode,
  optionalPostcode,
  day,
  optionalDay,
  wholeNumber,
  optionalNumber,
  code,
  choice,
  optionalChoice,
  many,
  yes,
  tick,
};
