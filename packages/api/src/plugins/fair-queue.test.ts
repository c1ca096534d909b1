import { describe, expect, it } from 'vitest';

import { createFairQueue, type Claim } from './fair-queue.ts';

const limits = { slots: 4, tenantSlots: 3, principalSlots: 2, waitingMax: 5, waitMilliseconds: 60_000 };
const claim = (tenant: string, principal: string): Claim => ({ tenant, principal });

/** Enters, and notes in `order` when a request starts. */
function entering(queue: ReturnType<typeof createFairQueue>, order: string[]) {
  return async (tenant: string, principal: string) => {
    const end = await queue.enter(claim(tenant, principal));
    order.push(end ? principal : `${principal} refused`);
    return end;
  };
}
const settled = () => new Promise(setImmediate);

describe('slots', () => {
  it('are limited for a principal and for a tenant, so that another tenant always has one', async () => {
    const order: string[] = [];
    const enter = entering(createFairQueue(limits), order);
    void enter('kern', 'ana');
    void enter('kern', 'ana');
    void enter('kern', 'ana');
    void enter('kern', 'ben');
    void enter('kern', 'ben');
    await settled();
    expect(order).toEqual(['ana', 'ana', 'ben']);
    void enter('fresno', 'cora');
    await settled();
    expect(order.at(-1)).toBe('cora');
  });

  it('go to the tenants in turn, and to the principal with the fewest', async () => {
    const order: string[] = [];
    const enter = entering(createFairQueue({ ...limits, slots: 2, tenantSlots: 2 }), order);
    const first = await enter('kern', 'ana');
    const second = await enter('kern', 'ana');
    for (const principal of ['ana', 'ana', 'ben']) void enter('kern', principal);
    void enter('fresno', 'cora');
    order.length = 0;
    first?.();
    await settled();
    expect(order).toEqual(['ben']);
    second?.();
    await settled();
    expect(order).toEqual(['ben', 'cora']);
  });

  it('are given back once, and nothing is kept of those who left', async () => {
    const queue = createFairQueue({ ...limits, principalSlots: 1 });
    const end = await queue.enter(claim('kern', 'ana'));
    end?.();
    end?.();
    const again = await queue.enter(claim('kern', 'ana'));
    expect(again).not.toBeNull();
    const order: string[] = [];
    void entering(queue, order)('kern', 'ana');
    await settled();
    expect(order).toEqual([]);
    again?.();
    await settled();
    expect(order).toEqual(['ana']);
  });

  it('are refused if too many requests of the principal wait, or if one has waited too long', async () => {
    const order: string[] = [];
    const queue = createFairQueue({ ...limits, principalSlots: 1, waitingMax: 1, waitMilliseconds: 20 });
    const enter = entering(queue, order);
    const end = await enter('kern', 'ana');
    const waiting = enter('kern', 'ana');
    expect(await enter('kern', 'ana')).toBeNull();
    expect(await enter('kern', 'ben')).not.toBeNull();
    expect(await waiting).toBeNull();
    end?.();
    expect(await enter('kern', 'ana')).not.toBeNull();
  });
});
