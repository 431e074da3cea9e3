import { Agent, type IncomingHttpHeaders, request } from 'node:http';

type Sent<T> = { readonly body: T; readonly headers: IncomingHttpHeaders };

/** JSON over so many kept-alive connections. An answer of 300 or more is an error. The same client reaches us and every peer. */
export class HttpClient {
  readonly #address: URL;
  readonly #agent: Agent;

  constructor(address: URL, connections: number) {
    this.#address = address;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  send<T>(
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: object,
  ): Promise<Sent<T>> {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const { hostname: host, port } = this.#address;
    const all = bytes
      ? { ...headers, 'content-type': 'application/json', 'content-length': String(bytes.length) }
      : headers;
    return new Promise((resolve, reject) => {
      const sent = request({ host, port, path, method, headers: all, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if ((response.statusCode ?? 500) < 300) resolve({ body: JSON.parse(text) as T, headers: response.headers });
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 600)}`));
        });
      });
      sent.on('error', reject);
      sent.end(bytes);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
