import type { Severity } from '../../../model/severity.ts';

/** How grave an alert or a notice is, where that stands alone. */
export function severityWords(severity: Severity): string {
  return severity === 'unknown' ? 'severity unknown' : severity;
}
