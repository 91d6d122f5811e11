import type { Day } from '#ground/day';
import type { Opening } from './openings/opening.ts';

export const resourceKinds = ['room', 'consultingRoom', 'licence', 'exhibitionWall', 'equipment'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Who may book a resource, beside the keeper: organisations below the same roof, named partners, artists, everyone. */
export const audiences = ['member', 'partner', 'artist', 'public'] as const;
export type Audience = (typeof audiences)[number];

export const approvals = ['atOnce', 'byHouse'] as const;
export type Approval = (typeof approvals)[number];

/** What something is booked for, in the few words the funder's table has. */
export const purposeKinds = [
  'meeting',
  'counselling',
  'course',
  'culture',
  'celebration',
  'children',
  'exhibition',
  'other',
] as const;
export type PurposeKind = (typeof purposeKinds)[number];

export const bookingStates = ['asked', 'offered', 'booked', 'refused', 'cancelled', 'lapsed'] as const;
export type BookingState = (typeof bookingStates)[number];

/** A place with resources, as everyone may see it. */
export interface HouseOf {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly place: string;
  /** Of the municipality or district; its first two digits are the Land. */
  readonly ags: string;
  /** The language of the texts below. */
  readonly language: string;
  readonly directions: string | null;
  readonly houseRules: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Something lent, with the rules it is lent by. Minutes and days are whole numbers; absent means: no such limit. */
export interface Resource {
  readonly id: number;
  readonly slug: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly about: string | null;
  readonly people: number | null;
  readonly stepFree: boolean;
  /** How many bookings fit at once: halves of a room, places of a licence, pieces. */
  readonly slots: number;
  /** The parts' names, by slot, where they have any. */
  readonly parts: readonly (string | null)[];
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly leadMinutes: number;
  readonly horizonDays: number;
  readonly priorityDays: number;
  readonly longestMinutes: number | null;
  readonly quotaMinutes: number | null;
  readonly audience: readonly Audience[];
  readonly approval: Approval;
  readonly openOnHolidays: boolean;
  readonly calendarPublic: boolean;
  readonly namesOnDoor: boolean;
  readonly goneOn: Day | null;
  readonly version: number;
  readonly openings: readonly Opening[];
  readonly house: HouseOf;
  /** The organisation whose it is. */
  readonly keeper: { readonly node: number; readonly slug: string; readonly name: string };
}

/** A room of several parts is booked whole unless somebody wants one of them; everything else by the piece. */
export const isDivisible = ({ kind, slots }: Pick<Resource, 'kind' | 'slots'>): boolean =>
  slots > 1 && (kind === 'room' || kind === 'consultingRoom');

/** How many slots a wish takes that names no number. */
export const usualSlots = (resource: Pick<Resource, 'kind' | 'slots'>): number =>
  isDivisible(resource) ? resource.slots : 1;

/** Walls hang for whole weeks, from Monday to Monday; everything else is booked by the minute. */
export const byWeeks = ({ kind }: Pick<Resource, 'kind'>): boolean => kind === 'exhibitionWall';
