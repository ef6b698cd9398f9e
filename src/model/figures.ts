/** Display of a figure: the first live estimate down the desk's order, or from the lowest to the highest live one. */
export const displays = ['authority', 'range'] as const;
export type Display = (typeof displays)[number];

/** Casualties of an attack: whether attackers are among those counted. */
export const attackerCounts = ['included', 'excluded', 'unknown'] as const;

/**
 * What has become of an estimate. `live`: its source's latest word. `superseded`: the same source has a newer one.
 * `overtaken`: the desk set it aside. `retracted`: taken back, or it rests on something that was. `relay`: passes on
 * something that the desk does not have.
 */
export const estimateStandings = ['live', 'superseded', 'overtaken', 'retracted', 'relay'] as const;
export type EstimateStanding = (typeof estimateStandings)[number];
