declare module 'autocannon' {
  /** What is used of it; the package brings no types. */
  export default function autocannon(options: {
    url: string;
    connections: number;
    /** In seconds. */
    duration: number;
    requests: { path: string; headers?: Record<string, string> }[];
  }): Promise<{
    errors: number;
    timeouts: number;
    mismatches: number;
    requests: { total: number };
    statusCodeStats?: Record<string, { count: number }>;
  }>;
}
