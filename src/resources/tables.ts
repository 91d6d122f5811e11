import type { ColumnType, Generated } from 'kysely';
import type { Approval, Audience, BookingState, PurposeKind, ResourceKind } from './resource.ts';

// Stretches of moments are written as ranges and read with lower() and upper().
type Moments = ColumnType<string, string, string>;
type Text = ColumnType<string | null, string | null | undefined, string | null>;
type Count = ColumnType<number | null, number | null | undefined, number | null>;
type Moment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Day = ColumnType<string, string, string>;
type MaybeDay = ColumnType<string | null, string | null | undefined, string | null>;
type Bytes = ColumnType<Buffer, Buffer, Buffer>;

declare module '#tables' {
  interface Tables {
    house: {
      id: Generated<number>;
      slug: string;
      keeper: number;
      name: string;
      street: string;
      postcode: string;
      place: string;
      ags: string;
      language: Generated<string>;
      directions: Text;
      house_rules: Text;
      contact: Text;
      phone: Text;
      email: Text;
      closed_on: MaybeDay;
      version: Generated<number>;
    };
    resource: {
      id: Generated<number>;
      slug: string;
      house: number;
      keeper: number;
      kind: ResourceKind;
      name: string;
      about: Text;
      people: Count;
      step_free: Generated<boolean>;
      buffer_before: Generated<number>;
      buffer_after: Generated<number>;
      lead_minutes: Generated<number>;
      horizon_days: Generated<number>;
      priority_days: Generated<number>;
      longest_minutes: Count;
      quota_minutes: Count;
      audience: Generated<Audience[]>;
      approval: Generated<Approval>;
      open_on_holidays: Generated<boolean>;
      calendar_public: Generated<boolean>;
      names_on_door: Generated<boolean>;
      gone_on: MaybeDay;
      version: Generated<number>;
    };
    part: { resource: number; slot: number; name: Text };
    part_access: { resource: number; slot: number; keeper: number; secret: string };
    opening: { id: string; house: number; resource: Count; weekday: number; opens: number; closes: number };
    house_partner: { house: number; keeper: number; organisation: number; since: Day };
    house_staff: { house: number; keeper: number; account: string };
    own_premises: { organisation: number; has_premises: boolean; said_on: Day };
    closure: {
      id: string;
      house: number;
      keeper: number;
      resource: Count;
      during: Moments;
      reason: string;
      source: Text;
      made_at: Generated<Date>;
    };
    booking_series: {
      id: string;
      resource: number;
      keeper: number;
      organisation: number;
      rule: string;
      made_at: Generated<Date>;
    };
    booking: {
      id: string;
      resource: number;
      keeper: number;
      organisation: Count;
      guest_name: Text;
      guest_email: Text;
      guest_language: Text;
      link_hash: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
      during: Moments;
      slots: Generated<number>;
      purpose: string;
      purpose_kind: Generated<PurposeKind>;
      people: Count;
      state: BookingState;
      offer_until: Moment;
      series: Text;
      booked_by: Text;
      booked_at: Generated<Date>;
      ended_at: Moment;
      reason: Text;
      came: ColumnType<boolean | null, boolean | null | undefined, boolean | null>;
      access_note: Text;
      version: Generated<number>;
      sequence: Generated<number>;
    };
    occupancy: { resource: number; slot: number; during: Moments; booking: Text; closure: Text };
    waiting: {
      id: string;
      resource: number;
      keeper: number;
      organisation: number;
      during: Moments;
      slots: Generated<number>;
      purpose: string;
      purpose_kind: Generated<PurposeKind>;
      people: Count;
      asked_by: Text;
      asked_at: Generated<Date>;
      state: Generated<'waiting' | 'offered' | 'taken' | 'withdrawn' | 'lapsed'>;
      booking: Text;
    };
    exhibition: {
      booking: string;
      resource: number;
      during: Moments;
      shown: Generated<boolean>;
      artist: string;
      title: string;
      about: string;
      opening: ColumnType<string | null, string | null | undefined, string | null>;
    };
    exhibition_image: {
      id: string;
      booking: string;
      place: number;
      type: string;
      content: Bytes;
      alternative: string;
    };
    calendar_feed: {
      id: string;
      hash: Bytes;
      account: string;
      shows: 'person' | 'organisation' | 'house' | 'resource';
      organisation: Count;
      house: Count;
      resource: Count;
      made_at: Generated<Date>;
    };
    kept_answer: {
      actor: string;
      key: string;
      asked: Bytes;
      status: number;
      answer: ColumnType<object, string, never>;
      at: Generated<Date>;
    };
  }
}
