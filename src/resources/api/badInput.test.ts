import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '#test';
import { type Answered, booked, BOOKINGS, post, programOf, sending, SONNENHOF, wish, written } from './apiForTest.ts';

test('a wish that is wrong is refused with a sentence, and nothing is written', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const before = await written(house);
  const cases: [unknown, number, string[] | string][] = [
    ['{', 400, '/problems/not-json'],
    [`"${'x'.repeat(100_001)}"`, 413, '/problems/too-large'],
    [[], 422, ['']],
    [{}, 422, ['/from', '/organisation', '/purpose', '/resource', '/until']],
    [{ ...wish, until: wish.from }, 422, 'order'],
    [{ ...wish, from: wish.until, until: wish.from }, 422, 'order'],
    [{ ...wish, from: '2026-11-18T10:00', until: '2026-11-18T12:00' }, 422, 'past'],
    [{ ...wish, from: '1970-01-01T10:00' }, 422, ['/from']],
    [{ ...wish, until: '9999-12-31T10:00' }, 422, ['/until']],
    [{ ...wish, until: '2029-12-02T12:00' }, 422, ['/until']],
    [{ ...wish, from: 'tomorrow', until: '2026-02-30T10:00' }, 422, ['/from', '/until']],
    [{ ...wish, from: 1_796_205_600_000 }, 422, ['/from']],
    [{ ...wish, purpose: 'x'.repeat(10_000) }, 422, ['/purpose']],
    [{ ...wish, purpose: ' ' }, 422, ['/purpose']],
    [{ ...wish, purpose: 'a\0b' }, 422, ['/purpose']],
    [{ ...wish, purpose: 'Chor\r\nBEGIN:VEVENT' }, 422, ['/purpose']],
    [{ ...wish, purpose: '\ud800' }, 422, ['/purpose']],
    [{ ...wish, people: 0 }, 422, ['/people']],
    [{ ...wish, people: 1e9 }, 422, ['/people']],
    [{ ...wish, slots: 1.5 }, 422, ['/slots']],
    [{ ...wish, slots: '1' }, 422, ['/slots']],
    [{ ...wish, purpose_kind: 'war' }, 422, ['/purpose_kind']],
    [{ ...wish, room: 'x' }, 422, ['/room']],
    [{ ...wish, rrule: 'FREQ=WEEKLY' }, 422, ['/rrule']],
    [{ ...wish, rrule: 'FREQ=WEEKLY;COUNT=520' }, 422, ['/rrule']],
    [{ ...wish, rrule: 'FREQ=WEEKLY;INTERVAL=13;UNTIL=20361202T110000Z' }, 422, ['/rrule']],
    [{ ...wish, rrule: 'FREQ=SECONDLY;COUNT=9' }, 422, ['/rrule']],
    [{ ...wish, rrule: '=1+1' }, 422, ['/rrule']],
    [{ ...wish, resource: 'nothing' }, 404, ['/resource']],
    [{ ...wish, resource: "'; drop table booking; --", organisation: '\0' }, 404, ['/organisation', '/resource']],
    [{ ...wish, resource: 'wand-flur', from: '2027-01-04T00:00', until: '2027-01-18T00:00' }, 422, ['/resource']],
  ];
  for (const [body, expected, said] of cases) {
    const told = JSON.stringify(body).slice(0, 150);
    const { status, body: answer } = await post(house, body, sonnenhof);
    assert.equal(status, expected, `${told}: ${JSON.stringify(answer)}`);
    if (Array.isArray(said)) assert.deepEqual(answer.errors.map(({ pointer }) => pointer).toSorted(), said, told);
    else assert.equal(answer.rule ?? answer.type, said, told);
  }
  assert.deepEqual(await written(house), before);
});

test('what people write is kept as they wrote it, whatever a sheet or a reader would make of it', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = await programOf(house, SONNENHOF);
  const texts = [
    '\u202etxt.exe',
    '=HYPERLINK("https://boese.example")',
    '<script>alert(1)</script>',
    'اجتماع',
    '𝕏'.repeat(250),
  ];
  for (const [index, purpose] of texts.entries()) {
    const hour = String(9 + index).padStart(2, '0');
    const times = { from: `2026-12-02T${hour}:00`, until: `2026-12-02T${hour}:30` };
    assert.equal((await booked(house, { ...wish, ...times, purpose }, sonnenhof)).purpose, purpose);
  }
});

test('a change that is wrong is refused with a sentence, and the booking stays as it is', async (t) => {
  const house = await testHouse(t, { story: true });
  const sonnenhof = { ...(await programOf(house, SONNENHOF)), 'If-Match': '*' };
  const { id } = await booked(house, wish, sonnenhof);
  const before = await written(house);
  const cases: [object, string[] | string][] = [
    [{ until: '2026-12-02T09:00' }, 'order'],
    [{ from: '2026-11-18T10:00', until: '2026-11-18T12:00' }, 'past'],
    [{ until: '2029-12-02T12:00' }, ['/until']],
    [{ purpose: 'x'.repeat(10_000) }, ['/purpose']],
    [{ slots: 0 }, ['/slots']],
    [{ organisation: 'leipzig' }, ['/organisation']],
    [{ rrule: 'FREQ=DAILY;COUNT=3' }, ['/rrule']],
  ];
  for (const [body, said] of cases) {
    const { status, body: answer } = await house.json<Answered>(`${BOOKINGS}/${id}`, sending('PATCH', body, sonnenhof));
    assert.equal(status, 422, `${JSON.stringify(body).slice(0, 80)}: ${JSON.stringify(answer)}`);
    if (Array.isArray(said))
      assert.deepEqual(
        answer.errors.map(({ pointer }) => pointer),
        said,
      );
    else assert.equal(answer.rule, said);
  }
  const reason = await house.json<Answered>(
    `${BOOKINGS}/${id}`,
    sending('DELETE', { reason: 'x'.repeat(10_000) }, sonnenhof),
  );
  assert.equal(reason.status, 422);
  assert.deepEqual(await written(house), before);
});
