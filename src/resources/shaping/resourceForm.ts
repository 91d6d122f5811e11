import { z } from 'zod';
import { field, type Form, readForm } from '#ground/forms';
import { formatNumber, type Language } from '#ground/language';
import type { Visit } from '#identity';
import type { ResourceChange } from '../commands/editResource.ts';
import type { Opening } from '../openings/opening.ts';
import { approvals, audiences, byWeeks, type Resource, resourceKinds } from '../resource.ts';
import { durationShape, durationTyped, minutesSaid } from './duration.tsx';
import { weekLabels } from './houseForm.ts';
import { hoursTyped, readWeek } from './hours.ts';
import { words } from './words.generated.ts';

const mostParts = 200;
/** Up to so many parts each have a field for how one gets in; nobody writes two hundred codes into one page. */
export const mostSecrets = 30;
export const secretField = (slot: number): string => `secret${slot}`;
export const whoseHours = ['house', 'own'] as const;

const shapeIn = (language: Language) =>
  z.object({
    kind: field.choice(resourceKinds),
    name: field.text(),
    slug: field.optionalText({ most: 100 }),
    about: field.optionalLongText({ most: 2_000 }),
    people: field.optionalNumber({ least: 1, most: 10_000 }),
    stepFree: field.tick(),
    slots: field.wholeNumber({ least: 1, most: mostParts }),
    partNames: field.optionalLongText({ most: 20_500 }),
    bufferBefore: field.wholeNumber({ most: 1_440 }),
    bufferAfter: field.wholeNumber({ most: 1_440 }),
    ...durationShape('lead'),
    horizonDays: field.wholeNumber({ least: 1, most: 1_100 }),
    priorityDays: field.wholeNumber({ most: 1_100 }),
    ...durationShape('longest'),
    ...durationShape('quota'),
    audience: field.many(audiences),
    approval: field.choice(approvals),
    openOnHolidays: field.tick(),
    hours: field.choice(whoseHours),
    calendarPublic: field.tick(),
    namesOnDoor: field.tick(),
    goneOn: field.optionalDay(language),
    version: field.optionalNumber(),
    ...Object.fromEntries(
      slotsUpTo(mostSecrets).map((slot) => [secretField(slot), field.optionalText({ most: 1_000 })]),
    ),
  });

const slotsUpTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);

/** Something lent as its form sent it. */
export interface ResourceSent {
  readonly form: Form;
  readonly wish: ResourceChange;
  readonly slug: string | undefined;
  readonly version: number;
}

/** Reads the form of something lent, hours and names of its parts included; all that is wrong at once. */
export async function readResourceForm(visit: Visit): Promise<ResourceSent | { refused: Form }> {
  const { request, language } = visit;
  const read = await readForm(request, shapeIn(language), language);
  const form = 'refused' in read ? read.refused : read.form;
  if ('refused' in read && '' in form.problems) return { refused: form };
  const week = form.typed.get('hours') === 'own' ? readWeek(form, language) : { openings: [] };
  const late = 'problems' in week ? week.problems : {};
  if ('refused' in read) return { refused: { ...form, problems: { ...form.problems, ...late } } };
  const { values } = read;
  // Line by line as it was typed: an empty first line is a first part without a name.
  const names = form.typed
    .get('partNames')
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((name) => name.trim());
  const minutes = {
    leadMinutes: minutesSaid(values.lead, values.leadUnit) ?? 0,
    longestMinutes: minutesSaid(values.longest, values.longestUnit),
    quotaMinutes: minutesSaid(values.quota, values.quotaUnit),
  };
  const problems = { ...wrongTogether(language, { ...values, names, ...minutes, ...week }), ...late };
  if (Object.keys(problems).length > 0 || 'problems' in week) return { refused: { ...form, problems } };
  const secrets = slotsUpTo(Math.min(values.slots, mostSecrets)).map(
    (slot) => [slot, form.typed.get(secretField(slot)).trim()] as const,
  );
  return {
    form,
    slug: values.slug,
    version: values.version ?? 0,
    wish: {
      kind: values.kind,
      name: values.name,
      about: values.about ?? null,
      people: values.people ?? null,
      stepFree: values.stepFree,
      parts: slotsUpTo(values.slots).map((slot) => names[slot - 1] || null),
      bufferBefore: values.bufferBefore,
      bufferAfter: values.bufferAfter,
      ...minutes,
      horizonDays: values.horizonDays,
      priorityDays: values.priorityDays,
      audience: values.audience,
      approval: values.approval,
      openOnHolidays: values.openOnHolidays,
      calendarPublic: values.calendarPublic,
      namesOnDoor: values.namesOnDoor,
      openings: byWeeks(values) ? [] : week.openings,
      goneOn: values.goneOn ?? null,
      secrets: new Map(secrets),
    },
  };
}

/** What each field allows and all together do not. */
function wrongTogether(
  language: Language,
  sent: {
    slots: number;
    names: readonly string[];
    hours: 'house' | 'own';
    leadMinutes: number;
    longestMinutes: number | null;
    quotaMinutes: number | null;
    openings?: readonly Opening[];
  },
): Record<string, string> {
  const say = words[language];
  const { slots, names, hours, leadMinutes, longestMinutes, quotaMinutes, openings } = sent;
  const within = (minutes: number | null, least: number, most: number) =>
    minutes !== null && (minutes < least || minutes > most);
  return {
    ...(names.filter(Boolean).length > slots ? { partNames: say.tooManyNames({ slots }) } : {}),
    ...(names.some((name) => name.length > 100) ? { partNames: say.nameTooLong } : {}),
    ...(within(leadMinutes, 0, 100_000) ? { lead: say.leadTooLong } : {}),
    ...(within(longestMinutes, 15, 1_000_000) ? { longest: say.longestWrong } : {}),
    ...(within(quotaMinutes, 15, 100_000) ? { quota: say.quotaWrong } : {}),
    ...(hours === 'own' && openings?.length === 0 ? { hours: say.ownHoursMissing } : {}),
  };
}

/** What is stored, as the form shows it. `own`: hours that are its own. */
export const resourceTyped = (
  resource: Omit<Resource, 'id' | 'house' | 'keeper' | 'slug' | 'version'>,
  own: readonly Opening[],
  secrets: ReadonlyMap<number, string>,
) => ({
  kind: resource.kind,
  name: resource.name,
  about: resource.about ?? '',
  people: resource.people === null ? '' : String(resource.people),
  ...ticked('stepFree', resource.stepFree),
  slots: String(resource.slots),
  partNames: resource.parts
    .map((name) => name ?? '')
    .join('\n')
    .trimEnd(),
  bufferBefore: String(resource.bufferBefore),
  bufferAfter: String(resource.bufferAfter),
  ...durationTyped('lead', resource.leadMinutes),
  horizonDays: String(resource.horizonDays),
  priorityDays: String(resource.priorityDays),
  ...durationTyped('longest', resource.longestMinutes),
  ...durationTyped('quota', resource.quotaMinutes),
  audience: resource.audience,
  approval: resource.approval,
  ...ticked('openOnHolidays', resource.openOnHolidays),
  hours: own.length > 0 ? 'own' : 'house',
  ...hoursTyped(own),
  ...ticked('calendarPublic', resource.calendarPublic),
  ...ticked('namesOnDoor', resource.namesOnDoor),
  goneOn: resource.goneOn ?? '',
  ...Object.fromEntries([...secrets].map(([slot, secret]) => [secretField(slot), secret])),
});

const ticked = (name: string, is: boolean): Record<string, string> => (is ? { [name]: 'yes' } : {});

/** The fields' names as people read them, in the order of the page. */
export function resourceLabels(language: Language): Record<string, string> {
  const say = words[language];
  return {
    kind: say.kind,
    name: say.resourceName,
    slug: say.address,
    about: say.about,
    people: say.people,
    stepFree: say.stepFree,
    slots: say.slots,
    partNames: say.partNames,
    audience: say.audienceTitle,
    approval: say.approvalTitle,
    lead: say.lead,
    horizonDays: say.horizon,
    priorityDays: say.priority,
    longest: say.longest,
    quota: say.quota,
    bufferBefore: say.bufferBefore,
    bufferAfter: say.bufferAfter,
    hours: say.whoseHours,
    ...weekLabels(language),
    openOnHolidays: say.openOnHolidays,
    calendarPublic: say.calendarPublic,
    namesOnDoor: say.namesOnDoor,
    goneOn: say.goneOn,
    ...Object.fromEntries(
      slotsUpTo(mostSecrets).map((slot) => [secretField(slot), say.secretOf({ part: formatNumber(language, slot) })]),
    ),
  };
}
