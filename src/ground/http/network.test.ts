import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from './network.ts';

const PROXY = '10.0.0.1';

test('what a sender writes into X-Forwarded-For counts for nothing unless a named proxy brings it', () => {
  assert.equal(networkOf('198.51.100.7', '203.0.113.9', []), '198.51.100.7');
  assert.equal(networkOf('198.51.100.7', '203.0.113.9', [PROXY]), '198.51.100.7');
  assert.equal(networkOf(PROXY, '203.0.113.9', [PROXY]), '203.0.113.9');
});

test('behind a proxy the address it was asked from counts, not what the sender put before it', () => {
  assert.equal(networkOf(PROXY, '1.1.1.1, 2.2.2.2, 203.0.113.9', [PROXY]), '203.0.113.9');
  assert.equal(networkOf(PROXY, '1.1.1.1, 203.0.113.9, 10.0.0.2', [PROXY, '10.0.0.2']), '203.0.113.9');
});

test('an IPv6 address is its /64, however it is written; an IPv4 one inside it is that', () => {
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6', null, []), networkOf('2001:0DB8:1:2::1', null, []));
  assert.notEqual(networkOf('2001:db8:1:2::1', null, []), networkOf('2001:db8:1:3::1', null, []));
  assert.equal(networkOf('::ffff:198.51.100.7', null, []), '198.51.100.7');
});

test('where there is nothing to tell, all are one network', () => {
  assert.equal(networkOf(undefined, '203.0.113.9', []), 'unknown');
  assert.equal(networkOf(PROXY, 'nonsense', [PROXY]), PROXY);
});
