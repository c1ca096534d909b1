import { describe, expect, it } from 'vitest';

import { isPublicAddress, urlIssue } from './webhook-address.rules.ts';
import { afterAttempt, disablingReason, failuresMax, retryDelays } from './webhook.rules.ts';

describe('an address', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '192.167.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:80b::200e',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['shared by carriers', '100.64.0.1'],
    ['shared by carriers', '100.127.255.255'],
    ['for protocols', '192.0.0.8'],
    ['for documentation', '192.0.2.1'],
    ['for documentation', '203.0.113.9'],
    ['for benchmarks', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['loopback, mapped', '::ffff:127.0.0.1'],
    ['loopback, mapped', '::ffff:7f00:1'],
    ['private, mapped', '::ffff:10.0.0.1'],
    ['loopback, compatible', '::127.0.0.1'],
    ['translated', '64:ff9b::7f00:1'],
    ['translated locally', '64:ff9b:1::7f00:1'],
    ['6to4 of a private one', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['unique local', 'fd00::1'],
    ['unique local of a cloud', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['for documentation', '2001:db8::1'],
    ['discarded', '100::1'],
    ['no address', 'example.com'],
    ['no address', ''],
  ])('that is %s is refused: %s', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('the address of a webhook', () => {
  it.each([
    'https://receiver.example.org/hook?x=1',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]:8443/',
  ])('can be %s', (url) => {
    expect(urlIssue(url)).toBeNull();
  });

  it.each([
    ['http://receiver.example.org/', /begins with https/],
    ['ftp://receiver.example.org/', /begins with https/],
    ['javascript:alert(1)', /begins with https/],
    ['not an address', /begins with https/],
    ['https://ana:secret@receiver.example.org/', /no user name/],
    ['https://receiver.example.org/#part', /no part after/],
    ['https://localhost/', /public internet/],
    ['https://localhost./', /public internet/],
    ['https://api.localhost/', /public internet/],
    ['https://intranet/', /public internet/],
    ['https://db.internal/', /public internet/],
    ['https://127.0.0.1/', /public internet/],
    // The same address in the other forms that a URL allows.
    ['https://2130706433/', /public internet/],
    ['https://0x7f.1/', /public internet/],
    ['https://0177.0.0.1/', /public internet/],
    ['https://127.1/', /public internet/],
    ['https://１２７.0.0.1/', /public internet/],
    ['https://[::1]/', /public internet/],
    ['https://[::ffff:169.254.169.254]/', /public internet/],
    ['https://192.168.0.1:8443/', /public internet/],
  ])('cannot be %s', (url, message) => {
    expect(urlIssue(url)).toMatch(message);
  });
});

describe('after an attempt', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  const failure = { ok: false, status: 500, problem: 'It answered 500.' } as const;

  it('that arrived, nothing follows', () => {
    expect(afterAttempt({ ok: true, status: 204 }, 3, now)).toEqual({
      status: 'DELIVERED',
      nextAttemptAt: null,
    });
  });

  it('that failed, the next one comes later and later, until the delivery has failed', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => {
      const { status, nextAttemptAt } = afterAttempt(failure, attempts, now);
      return nextAttemptAt === null ? status : (nextAttemptAt.getTime() - now.getTime()) / 60_000;
    });
    expect(waits).toEqual([1, 5, 30, 120, 300, 600, 1440, 'FAILED']);
    expect(retryDelays).toEqual(retryDelays.toSorted((one, other) => one - other));
  });

  it('with 410 nothing is tried again, and the endpoint is disabled', () => {
    const gone = { ...failure, status: 410 };
    expect(afterAttempt(gone, 1, now)).toEqual({ status: 'FAILED', nextAttemptAt: null });
    expect(disablingReason(gone, 1)).toMatch(/gone/);
  });

  it('that failed as often as allowed in a row, the endpoint is disabled', () => {
    expect(disablingReason(failure, failuresMax - 1)).toBeNull();
    expect(disablingReason(failure, failuresMax)).toMatch(/20 attempts/);
    expect(disablingReason({ ok: true, status: 200 }, failuresMax)).toBeNull();
  });
});
