// What time it is at the server: a countdown must not depend on how the clock of this machine is set.
// A list says of each reminder when something happens next, and how many whole seconds are left: each such
// pair says between which two instants the server's clock stood. Where the two clocks nearly agree, this one's serves.

const NEARLY = 1500;

let ahead = 0;

/** Milliseconds since 1970, by the server's clock as far as it is known. */
export const now = () => Date.now() + ahead;

/** Learns from a list that was asked for and answered at those instants of this machine. */
export function learn(reminders, askedAt, answeredAt) {
  let earliest = -Infinity;
  let latest = Infinity;
  for (const { next_action_time: next, time_remaining: left } of reminders) {
    if (next && left > 0) {
      latest = Math.min(latest, Date.parse(next) - left * 1000);
      earliest = Math.max(earliest, Date.parse(next) - left * 1000 - 1000);
    }
  }
  if (latest < Infinity) {
    const found = (earliest + latest) / 2 - (askedAt + answeredAt) / 2;
    ahead = Math.abs(found) < NEARLY ? 0 : found;
  }
}
