import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matterOf } from './matter.ts';

test('what a letter is about says by its first word to which matter it belongs', () => {
  for (const [about, matter] of [
    ['application', 'applications'],
    ['applicationWithdrawn', 'applications'],
    ['membership', 'applications'],
    ['statementReminder', 'statements'],
    ['deadline', 'deadlines'],
    ['contactChanged', 'contacts'],
    ['retentionPlanned', 'privacy'],
    ['houseAsked', 'houses'],
    ['visibility', 'visibility'],
  ] as const) {
    assert.equal(matterOf(about), matter, about);
  }
});

test('signing in, invitations, an overruled "no", a booking of one’s own and what nobody put anywhere cannot be turned off', () => {
  for (const about of [
    'signIn',
    'invitation',
    'overruling',
    'boardLost',
    'bookingMoved',
    'newEmail',
    'constructor',
    'toString',
    '',
  ]) {
    assert.equal(matterOf(about), undefined, about);
  }
});
