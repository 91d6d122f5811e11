import assert from 'node:assert/strict';
import { routes } from '#routes';
import type { TestHouse } from '#test';

export const UMBRELLA = 'dsm';

/** What a full application says, page by page; `changes` replace single fields. */
export const answers = {
  organisation: {
    name: 'Brücke der Nachbarn',
    original: 'جسر الجيران',
    originalLanguage: 'ar',
    legalForm: 'registeredAssociation',
    founded: '3.4.2019',
    postcode: '04315',
    town: 'Leipzig',
    homepage: 'bruecke-nachbarn.example',
  },
  contact: { name: 'Samira Nadir', function: 'board', phone: '0341 998877' },
  work: { topics: 'education', languages: 'Deutsch, العربية', origins: 'Syrien, Irak', about: 'Wir lernen zusammen.' },
  conditions: { conditions: 'seat', note: 'Die Satzung folgt.' },
  declaration: { declared: 'yes', agreed: 'yes' },
} as const;

/** Somebody who applies, with a browser that keeps its cookie; another device is another one of these. */
export class Applicant {
  readonly house: TestHouse;
  readonly email: string;
  readonly language: string;
  readonly umbrella: string;
  cookie = '';

  constructor(house: TestHouse, email: string, language = 'de', umbrella = UMBRELLA) {
    this.house = house;
    this.email = email;
    this.language = language;
    this.umbrella = umbrella;
  }

  get parts() {
    return { language: this.language, umbrella: this.umbrella };
  }
  get headers(): Record<string, string> {
    return this.cookie ? { Cookie: this.cookie } : {};
  }

  /** Asks for a link and opens it. */
  static async begun(house: TestHouse, email: string, wish = 'full', language = 'de', umbrella = UMBRELLA) {
    const applicant = new Applicant(house, email, language, umbrella);
    const answer = await house.sendForm(routes.beginApplication.to(applicant.parts), { wish, email });
    assert.equal(answer.status, 200);
    await applicant.open(await applicant.lastLink());
    return applicant;
  }

  /** A full application, filled in and sent. */
  static async sent(house: TestHouse, email: string, changes: Record<string, string> = {}, umbrella = UMBRELLA) {
    const applicant = await Applicant.begun(house, email, 'full', 'de', umbrella);
    for (const step of ['organisation', 'contact', 'work', 'conditions', 'declaration'] as const) {
      const saved = await applicant.save(step, { ...answers[step], ...pick(changes, Object.keys(answers[step])) });
      assert.equal(saved.status, 303, `${step}: ${await saved.text()}`);
    }
    assert.equal((await applicant.save('check', {})).status, 303);
    return applicant;
  }

  async lastLink(): Promise<string> {
    return linkOf(await this.lastLetter());
  }

  async lastLetter(): Promise<string> {
    const { rows } = await this.house.database.pool.query<{ body_text: string }>(
      'select body_text from mail where recipient = $1 order by made_at desc, id desc limit 1',
      [this.email],
    );
    assert.ok(rows[0], `a letter to ${this.email}`);
    return rows[0].body_text;
  }

  async open(link: string): Promise<Response> {
    const answer = await this.house.ask(link);
    const cookie = answer.headers.get('Set-Cookie')?.split(';')[0];
    if (cookie) this.cookie = cookie;
    return answer;
  }

  page(step: string) {
    return this.house.page(routes.applicationStep.to({ ...this.parts, step }), { headers: this.headers });
  }
  save(step: string, form: Record<string, string>) {
    return this.house.sendForm(routes.saveApplicationStep.to({ ...this.parts, step }), form, this.headers);
  }
  status() {
    return this.house.page(routes.applicationStatus.to(this.parts), { headers: this.headers });
  }
  send(route: { to(parts: { language: string; umbrella: string }): string }, form: Record<string, string | Blob>) {
    return this.house.sendForm(route.to(this.parts), form, this.headers);
  }

  async id(): Promise<string> {
    const { rows } = await this.house.database.pool.query<{ id: string }>(
      'select id from application where email = $1 order by begun_at desc limit 1',
      [this.email],
    );
    assert.ok(rows[0]);
    return rows[0].id;
  }
}

/** Office and board at their work pages. */
export class Reviewer {
  readonly house: TestHouse;
  readonly headers: Record<string, string>;
  readonly organisation: string;
  constructor(house: TestHouse, headers: Record<string, string>, organisation = UMBRELLA) {
    this.house = house;
    this.headers = headers;
    this.organisation = organisation;
  }
  at(application: string) {
    return { language: 'de', organisation: this.organisation, application };
  }
  page(application: string) {
    return this.house.page(routes.application.to(this.at(application)), { headers: this.headers });
  }
  send(
    route: { to(parts: { language: string; organisation: string; application: string }): string },
    application: string,
    form: Record<string, string> = {},
  ) {
    return this.house.sendForm(route.to(this.at(application)), form, this.headers);
  }
}

/** The decision a board writes down. */
export const admitting = {
  outcome: 'admitted',
  decision: 'V-2026-14',
  decidedOn: '20.11.2026',
  kind: 'full',
  from: '22.11.2026',
  sure: 'yes',
} as const;

export function linkOf(letter: string): string {
  const link = /http:\/\/dachwerk\.example(\S+apply\/link\/\S+)/.exec(letter)?.[1];
  assert.ok(link, letter);
  return link;
}

const pick = (from: Record<string, string>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

export async function graphFaults(house: TestHouse): Promise<unknown[]> {
  return (await house.database.pool.query('select * from graph_faults()')).rows;
}
