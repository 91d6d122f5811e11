import type { ColumnType, Generated } from 'kysely';
import type { Role } from './roles.ts';

type Later = ColumnType<Date | null, undefined, Date>;

declare module '#tables' {
  interface Tables {
    account: {
      id: string;
      name: string;
      email: string;
      email_key: string;
      language: string;
      made_at: Generated<Date>;
      closed_at: Later;
    };
    role_held: {
      id: string;
      account: string;
      organisation: number;
      role: Role;
      during: ColumnType<string, string, string>;
      office: ColumnType<string | null, string | null | undefined, string | null>;
    };
    refusal_of_reach: { organisation: number; act: string; since: Generated<Date> };
    overruling: {
      id: string;
      organisation: number;
      act: string;
      account: ColumnType<string | null, string, string | null>;
      by_organisation: number;
      reason: string;
      at: Generated<Date>;
      ends_at: Date;
    };
    sign_in: {
      id: string;
      account: string | null;
      link_hash: Buffer;
      browser_hash: Buffer;
      code_hash: Buffer;
      tries: Generated<number>;
      made_at: Generated<Date>;
      ends_at: Date;
      used_at: Later;
    };
    attempt: { key: Buffer; since: Date; n: number };
    token: {
      id: string;
      organisation: number;
      name: string;
      hash: Buffer;
      role: ColumnType<Role, Role | undefined, never>;
      made_at: Generated<Date>;
      made_by: ColumnType<string | null, string | null | undefined, string | null>;
      ends_on: ColumnType<string | null, string | null | undefined, string | null>;
      used_on: ColumnType<string | null, undefined, string>;
      revoked_at: Later;
    };
    session: {
      id: string;
      account: string;
      hash: Buffer;
      way: Way;
      device: string;
      only_for: ColumnType<number | null, number | null | undefined, never>;
      made_at: Generated<Date>;
      seen_at: Generated<Date>;
      ends_at: Date;
    };
    passkey: {
      id: string;
      account: string;
      credential_id: string;
      public_key: Buffer;
      counter: ColumnType<number, number | undefined, number>;
      transports: string[];
      name: string;
      made_at: Generated<Date>;
      used_at: Later;
    };
    passkey_question: { browser_hash: Buffer; challenge: string; account: string | null; ends_at: Date };
    identity_provider: {
      id: string;
      organisation: number;
      name: string;
      issuer: string;
      client_id: string;
      client_secret: Buffer;
      made_at: Generated<Date>;
    };
    provider_account: { provider: string; subject: string; account: string; made_at: Generated<Date> };
    provider_visit: {
      browser_hash: Buffer;
      provider: string;
      state: string;
      nonce: string;
      verifier: string;
      language: string;
      ends_at: Date;
    };
    email_change: {
      id: string;
      account: string;
      email: string;
      link_hash: Buffer;
      made_at: Generated<Date>;
      ends_at: Date;
      used_at: Later;
    };
  }
}

/** How somebody came in. */
export type Way = 'link' | 'code' | 'passkey' | 'provider' | 'demonstration';
