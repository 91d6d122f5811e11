import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { languages } from '#ground/language';
import { type TestHouse, testHouse } from '#test';
import { bookedForTest } from '../calendar/calendarForTest.ts';
import { type BookerTold, tellBooker, tellKeepers } from './index.ts';

const breakfast = {
  resource: 'seminarraum',
  organisation: 'sonnenhof-frauen-und-familien',
  by: 'layla-al-masri',
  day: '2026-12-08',
  from: 10,
  until: 12,
  purpose: 'Zuckerfest-Planung',
} as const;

interface Sent {
  recipient: string;
  language: string;
  about: string;
  subject: string;
  body_text: string;
  attachment_type: string | null;
  attachment: Buffer | null;
}
/** The story's people read many languages; these tests read German. */
const inGerman = ({ database }: TestHouse) => database.pool.query("update account set language = 'de'");
const sent = ({ database }: TestHouse) => database.ask<Sent>({ text: 'select * from mail order by made_at, id' }, []);
const calendarOf = ({ attachment }: Sent) => new ICAL.Component(ICAL.parse(attachment!.toString()));

test('who booked is told in their language, with where, whom to call and an entry for their calendar', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, breakfast);
  for (const { code } of languages) {
    await house.database.pool.query('delete from mail');
    await house.database.pool.query("update account set language = $1 where email_key like 'layla-al-masri@%'", [code]);
    await house.database.change((write) => tellBooker(write, house.house, 'booked', [id]));
    const [letter, ...more] = await sent(house);
    assert.equal(more.length, 0);
    assert.equal(letter?.language, code);
    assert.match(letter.subject, /Seminarraum/);
    for (const said of ['Zuckerfest-Planung', 'Am Alten Webstuhl 88', 'Straßenbahn', 'Youssef Haddad', '+49 341'])
      assert.ok(letter.body_text.includes(said), `${code}: ${said}`);
    assert.ok(letter.body_text.includes(`/${code}/my-area/sonnenhof-frauen-und-familien/bookings/${id}`));
    assert.equal(letter.attachment_type, 'text/calendar; method=REQUEST; charset=utf-8');
    const event = calendarOf(letter).getFirstSubcomponent('vevent')!;
    assert.equal(event.getFirstPropertyValue('uid'), `${id}@dachwerk.example`);
    assert.equal(event.getFirstPropertyValue('organizer'), 'mailto:leipzig@dsm.example');
    assert.equal(event.getFirstPropertyValue('attendee'), `mailto:${letter.recipient}`);
  }
});

test('what is called off is taken out of the calendar, with the reason; an offer is in none yet', async (t) => {
  const house = await testHouse(t, { story: true });
  await inGerman(house);
  const id = await bookedForTest(house, { ...breakfast, state: 'cancelled' });
  await house.database.pool.query("update booking set reason = 'Wasserschaden', sequence = 1 where id = $1", [id]);
  const offer = await bookedForTest(house, { ...breakfast, day: '2026-12-09', state: 'asked' });
  await house.database.pool.query(
    "update booking set state = 'offered', offer_until = '2026-11-24 18:00+01' where id = $1",
    [offer],
  );
  await house.database.change(async (write) => {
    await tellBooker(write, house.house, 'calledOff', [id]);
    await tellBooker(write, house.house, 'offered', [offer]);
  });
  const [off, offered] = (await sent(house)).toSorted((a, b) => a.about.localeCompare(b.about));
  assert.match(off!.body_text, /Wasserschaden/);
  assert.match(off!.attachment_type!, /method=CANCEL/);
  const event = calendarOf(off!).getFirstSubcomponent('vevent')!;
  assert.deepEqual(
    ['status', 'sequence'].map((name) => event.getFirstPropertyValue(name)),
    ['CANCELLED', 1],
  );
  assert.match(offered!.body_text, /24\. November 2026, 18:00/);
  assert.equal(offered!.attachment, null);
});

test('a series is one letter with all its dates', async (t) => {
  const house = await testHouse(t, { story: true });
  await inGerman(house);
  const ids: string[] = [];
  for (const day of ['2026-12-08', '2026-12-15', '2026-12-22'])
    ids.push(await bookedForTest(house, { ...breakfast, day }));
  await house.database.change((write) => tellBooker(write, house.house, 'booked', ids));
  const [letter, ...more] = await sent(house);
  assert.equal(more.length, 0);
  assert.match(letter!.body_text, /8\. .*\n.*15\. .*\n.*22\. /);
  // A request speaks of one entry alone (RFC 5546).
  assert.match(letter!.attachment_type!, /method=PUBLISH/);
  assert.equal(calendarOf(letter!).getAllSubcomponents('vevent').length, 3);
});

test('who no longer acts for the organisation is told nothing; those who answer for it are', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, { ...breakfast, by: 'oksana-bondarenko' });
  await house.database.pool.query(`update role_held set during = daterange(lower(during), '2026-10-01')
    where account = (select id from account where email_key like 'oksana-bondarenko@%')`);
  await house.database.change((write) => tellBooker(write, house.house, 'moved', [id]));
  const letters = await sent(house);
  assert.ok(letters.length > 0);
  assert.ok(letters.every(({ recipient }) => !recipient.startsWith('oksana')));
  assert.ok(letters.some(({ recipient }) => recipient.startsWith('layla-al-masri')));
});

test('a guest is told under their own address, with the link while it is known', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, breakfast);
  await house.database.pool.query(
    `update booking set organisation = null, booked_by = null, guest_name = 'Rana', guest_email = 'rana@kunst.example',
       guest_language = 'en' where id = $1`,
    [id],
  );
  const link = 'http://dachwerk.example/en/booked/dwl_secret';
  const about: BookerTold[] = ['asked', 'approved'];
  await house.database.change(async (write) => {
    await tellBooker(write, house.house, about[0]!, [id], link);
    await tellBooker(write, house.house, about[1]!, [id]);
  });
  const letters = (await sent(house)).toSorted((a, b) => a.about.localeCompare(b.about));
  assert.deepEqual(
    letters.map(({ recipient, language, about: said }) => [recipient, language, said]),
    [
      ['rana@kunst.example', 'en', 'bookingApproved'],
      ['rana@kunst.example', 'en', 'bookingAsked'],
    ],
  );
  assert.ok(letters[1]!.body_text.includes(link));
  assert.doesNotMatch(letters[0]!.body_text, /dachwerk\.example/);
  await house.database.pool.query("update booking set guest_name = '(–)', guest_email = '(–)' where id = $1", [id]);
  await house.database.change((write) => tellBooker(write, house.house, 'calledOff', [id]));
  assert.equal((await sent(house)).length, 2, 'a guest who was forgotten is told nothing');
});

test('those who run the house are told what waits, its named staff alone where some are named', async (t) => {
  const house = await testHouse(t, { story: true });
  const id = await bookedForTest(house, { ...breakfast, state: 'asked' });
  const other = await house.holding('houseKeeper', 'dsm');
  const [{ email }] = (await house.database.ask<{ email: string }>(
    { text: 'select email from account where id = $1' },
    [other.account],
  )) as [{ email: string }];
  const tell = async () => {
    await house.database.pool.query('delete from mail');
    // As the booker's own transaction does, who may not read who the staff are.
    const [row] = await house.database.ask<{ organisation: number }>(
      { text: 'select organisation from booking where id = $1' },
      [id],
    );
    await house.house.database.within({ organisations: [row!.organisation] }, (write) =>
      tellKeepers(write, house.house, 'asked', [id]),
    );
    return (await sent(house)).map(({ recipient }) => recipient);
  };
  await house.database.pool.query('delete from house_staff');
  const all = await tell();
  assert.ok(all.includes(email) && all.some((to) => to.startsWith('youssef-haddad')));
  assert.ok(all.some((to) => to.startsWith('elena-petrova')));
  await house.database.pool.query(`insert into house_staff (house, keeper, account)
    select h.id, h.keeper, a.id from house h, account a where h.slug = 'leipzig' and a.email_key like 'youssef-haddad@%'`);
  const named = await tell();
  assert.ok(!named.includes(email) && named.some((to) => to.startsWith('youssef-haddad')));
  assert.ok(named.some((to) => to.startsWith('elena-petrova')));
});
