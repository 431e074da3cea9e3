import nodemailer from 'nodemailer';
import { type Deliver, type Letter, Undeliverable } from '#app/outbox.ts';

export type SmtpSettings = {
  /** `smtp://host:587` (STARTTLS is required) or `smtps://host:465`, with user and password where the server asks for them. */
  readonly url: string;
  /** Whom letters come from: `衡鉴 <hengjian@example.gov.cn>` or an address alone. */
  readonly from: string;
};

const CONNECT_MS = 10_000;
const SILENT_MS = 30_000;
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Letters over SMTP: encrypted always, but on this machine itself. `ca`: of a mail server whose certificate no public authority signed. */
export function smtp({ url, from }: SmtpSettings, ca?: string): Deliver & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !LOOPBACK.includes(hostname),
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    // Nothing of a letter is read from a file or fetched from anywhere.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const deliver = async ({ messageId, to, subject, body }: Letter): Promise<void> => {
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text: body,
        messageId,
        // No answering machine answers it.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      if (isFinal(error)) throw new Undeliverable((error as Error).message, { cause: error });
      throw error;
    }
  };
  return Object.assign(deliver, { close: () => transport.close() });
}

/** The server knows no such receiver or takes no such letter. A password that it does not take can be mended: that is tried again. */
function isFinal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
}
