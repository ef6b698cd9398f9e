/**
 * Time slots of `changes`: numbered stretches of the server's clock. Every reader at the head waits at the same
 * address during a slot, so that any HTTP cache makes one request of all of them.
 */

/** How long a slot lasts, in milliseconds: below the read timeouts of the usual proxies (nginx: 60 s). */
export const SLOT = 20_000;

/** The slot that an instant (milliseconds) lies in. */
export function slotAt(now: number): number {
  return Math.floor(now / SLOT);
}

/** The instant (milliseconds) at which a slot has ended. */
export function slotEnd(slot: number): number {
  return (slot + 1) * SLOT;
}

/** Whether a slot may be asked now: the present one, the next (clocks differ), and the few that caches still name. */
export function isCurrentSlot(slot: number, now: number): boolean {
  const present = slotAt(now);
  return slot >= present - 6 && slot <= present + 1;
}
