import { MINUTE_MS } from '#lib/domain/instant.ts';
import { phoneDice } from '#lib/offline/phone-clock.ts';

/** `arrival`: the page comes to the front or out of the cache, or the network returns. `time`: less than a minute has passed. */
export type SeenOccasion = 'arrival' | 'time';

/**
 * No platform wakes a page, so whatever may have changed is looked at when something happens and, while somebody sees the page, within
 * every minute, each page at its own second. A page in the background does not look. Returns the way to stop.
 */
export function whileSeen(look: (occasion: SeenOccasion) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const lookIfSeen = (occasion: SeenOccasion) => {
    if (document.visibilityState === 'visible') look(occasion);
  };
  const turn = () => {
    lookIfSeen('time');
    timer = setTimeout(turn, untilNextTurn());
  };
  const arrived = () => lookIfSeen('arrival');
  const restored = ({ persisted }: PageTransitionEvent) => {
    if (persisted) arrived();
  };
  timer = setTimeout(turn, untilNextTurn());
  document.addEventListener('visibilitychange', arrived);
  window.addEventListener('pageshow', restored);
  window.addEventListener('online', arrived);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', arrived);
    window.removeEventListener('pageshow', restored);
    window.removeEventListener('online', arrived);
  };
}

/** Between 45 and 58 seconds: the answer must be there within the minute. */
const untilNextTurn = () => MINUTE_MS * (0.75 + phoneDice() * 0.22);
