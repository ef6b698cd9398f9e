/** How grave a notice is; the words of CAP 1.2. */
export const severities = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const;
export type Severity = (typeof severities)[number];
