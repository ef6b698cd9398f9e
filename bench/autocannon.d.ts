declare module 'autocannon' {
  /** The part of autocannon that the benchmarks use. */
  function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers: Record<string, string>;
  }): Promise<{ non2xx: number; errors: number; requests: { average: number } }>;
  export = autocannon;
}
