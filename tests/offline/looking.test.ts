import { describe, expect, test, vi } from 'vitest';
import { whileSeen } from '#components/worker/loading/while-seen.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { clocksParted, timePassed } from '#lib/offline/phone-clock.ts';
import { aCampaign, answering, jsonAnswer, NOW, queued } from './support/phone.ts';

describe('time on a phone whose clock may be set at any moment', () => {
  const quarter = 15 * SECOND_MS;
  const at = (wall: number, steady: number) => ({ wall: NOW + wall, steady });
  test.each([
    ['goes on as both clocks say', quarter, quarter, false, quarter],
    ['does not jump when the clock is set a day ahead before one’s eyes', DAY_MS, quarter, false, quarter],
    ['nor when it is set a day back', -DAY_MS, quarter, false, quarter],
    ['has passed while the phone slept, though the steady clock rested', 8 * HOUR_MS, quarter, true, 8 * HOUR_MS],
    ['never runs backwards, out of sight too', -DAY_MS, quarter, true, quarter],
  ])('%s', (_name, wall, steady, hidden, passed) => {
    expect(timePassed(at(0, 0), at(wall, steady), hidden)).toBe(passed);
  });

  test('that was set, or slept, is told from one that only runs a little unevenly', () => {
    expect(clocksParted(at(0, 0), at(MINUTE_MS + 900, MINUTE_MS))).toBe(false);
    for (const set of [DAY_MS, -DAY_MS, MINUTE_MS]) expect(clocksParted(at(0, 0), at(set, 1))).toBe(true);
  });
});

/** As much of a page as looking needs. */
function aPage() {
  const page = { document: Object.assign(new EventTarget(), { visibilityState: 'visible' }), window: new EventTarget() };
  for (const [name, value] of Object.entries(page)) vi.stubGlobal(name, value);
  return page;
}

describe('an open page', () => {
  test.each([0, 0.5, 0.999])('looks within every minute while it is seen, and not at all in the background (dice %d)', (dice) => {
    const { document } = aPage();
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(dice);
    const look = vi.fn();
    const stop = whileSeen(look);
    for (let minute = 1; minute <= 10; minute += 1) {
      vi.advanceTimersByTime(MINUTE_MS);
      expect(look.mock.calls.length).toBeGreaterThanOrEqual(minute);
    }
    expect(look.mock.calls.length).toBeLessThanOrEqual(14);
    document.visibilityState = 'hidden';
    look.mockClear();
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(HOUR_MS);
    expect(look).not.toHaveBeenCalled();
    document.visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(look.mock.calls).toEqual([['arrival']]);
    stop();
    vi.advanceTimersByTime(HOUR_MS);
    expect(look).toHaveBeenCalledOnce();
  });

  test('looks when the network returns and when it comes out of the back-forward cache', () => {
    const { window } = aPage();
    const look = vi.fn();
    const stop = whileSeen(look);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(look).toHaveBeenCalledTimes(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(look.mock.calls).toEqual([['arrival'], ['arrival']]);
    stop();
  });
});

describe('a page with something that waits', () => {
  async function aLook() {
    vi.resetModules();
    vi.useFakeTimers({ now: NOW, toFake: ['Date', 'performance'] });
    await queued();
    const { refreshAndRunOutbox } = await import('#lib/offline/run-outbox.ts');
    const fetching = answering(
      jsonAnswer(aCampaign({ phase: 'after', closesAt: toRfc3339(NOW - DAY_MS), opensAt: toRfc3339(NOW - 2 * DAY_MS) })),
    );
    const questions = () => fetching.mock.calls.filter(([path]) => String(path).startsWith('/api/campaign')).length;
    return { refreshAndRunOutbox, questions };
  }

  test('asks when it is opened, then at most once a minute as time goes on, and nothing out of sight', async () => {
    const { refreshAndRunOutbox, questions } = await aLook();
    await refreshAndRunOutbox('arrival');
    for (let second = 0; second < 40; second += 2) {
      await refreshAndRunOutbox('time');
      vi.advanceTimersByTime(2 * SECOND_MS);
    }
    expect(questions()).toBe(1);
    await refreshAndRunOutbox('out-of-sight');
    expect(questions()).toBe(1);
    await refreshAndRunOutbox('time');
    expect(questions()).toBe(2);
    vi.advanceTimersByTime(3 * SECOND_MS);
    await refreshAndRunOutbox('arrival');
    expect(questions()).toBe(3);
  });

  test('asks at once when the phone’s clock was set', async () => {
    const { refreshAndRunOutbox, questions } = await aLook();
    await refreshAndRunOutbox('arrival');
    vi.setSystemTime(NOW + DAY_MS);
    await refreshAndRunOutbox('time');
    expect(questions()).toBe(2);
  });
});
