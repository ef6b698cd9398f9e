export function hedgesIn(..._: unknown[]): [] { return []; }
