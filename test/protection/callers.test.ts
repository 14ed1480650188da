import { groupOf, networkOf } from 'api/caller'
import { expect, test } from 'vitest'

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  }) as never

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51000', '203.0.113.7'],
  ['2001:db8:1:102:3:4:5:6', '2001:db8:1:100'],
  ['2001:0db8:0001:12fe:ffff::1', '2001:db8:1:1200'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:0'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
  ['nonsense', 'unknown'],
  ['', 'unknown'],
])('%s is counted as the network %s', (address, network) => {
  expect(groupOf(address)).toBe(network)
})

test('two addresses of one household are one network, of two households two', () => {
  expect(groupOf('2001:db8:1:2::a')).toBe(groupOf('2001:db8:1:ff:ffff::b'))
  expect(groupOf('2001:db8:1:2::a')).not.toBe(groupOf('2001:db8:1:102::a'))
})

test('without a proxy of ours nobody is believed who says to be someone else', () => {
  expect(networkOf(from('203.0.113.7', '198.51.100.1'), 0)).toBe('203.0.113.7')
})

test('behind one proxy it is what that proxy saw, not what was written before it came', () => {
  expect(networkOf(from('10.0.0.2', '192.0.2.1, 198.51.100.1'), 1)).toBe('198.51.100.1')
  expect(networkOf(from('10.0.0.2', '192.0.2.1, 198.51.100.1, 10.0.0.9'), 2)).toBe('198.51.100.1')
  expect(networkOf(from('10.0.0.2'), 1)).toBe('10.0.0.2')
  expect(networkOf(from('10.0.0.2', ''), 1)).toBe('10.0.0.2')
})
