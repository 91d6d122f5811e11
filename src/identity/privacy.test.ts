import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undeclared } from '#ground/database/privacy';
import { testHouse } from '#test';
import { identityPrivacy } from './privacy.ts';

const OURS =
  /^(token|session|account|role_held|refusal_of_reach|overruling|sign_in|attempt|passkey|passkey_question|identity_provider|provider_account|provider_visit|email_change)\./;

test('every column of tokens and sessions says what it is for, who sees it and when it goes', async (t) => {
  const { database } = await testHouse(t);
  const { missing, superfluous } = await undeclared(database, identityPrivacy);
  assert.deepEqual(
    missing.filter((name) => OURS.test(name)),
    [],
  );
  assert.deepEqual(superfluous, []);
});

test('nobody but the operator sees what a token or a session is recognised by', () => {
  assert.equal(identityPrivacy.token.hash.audience, 'operator');
  assert.equal(identityPrivacy.session.hash.audience, 'operator');
});
