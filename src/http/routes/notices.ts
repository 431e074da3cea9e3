import type { NoticeRow } from '#app/inbox.ts';
import { type NoticeShape, noticePage, noticeQuery, noticesRead, unreadNotices } from '#contract/notice-shapes.ts';
import { NOTICE_TOPICS } from '#contract/notice-topics.ts';
import { type NoticeNames, placeOf, saidNotice } from '#views/notices.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { nothing } from '../shapes.ts';
import { staffNames } from './administration.ts';

/** 通知: what the signed-in person should know though it is no task of his. Nobody else's are ever shown. */
export function noticeRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const tags = ['notices'];

  server.get(
    '/notices',
    { schema: { tags, querystring: noticeQuery, response: { 200: noticePage, ...problems.read } } },
    async (request, reply) => {
      const person = await getPerson(edge, request, reply);
      const { topic, unread, after, limit } = request.query;
      const { rows, next } = await app.inbox.list(person, { topic, unread: unread === 'yes', before: after, limit });
      const names = {
        ...staffNames(app),
        power: (key: string) => app.findPower(key)?.definition.name ?? key,
      };
      return { rows: rows.map((row) => shown(row, names)), next };
    },
  );

  server.get(
    '/notices/unread',
    { schema: { tags, response: { 200: unreadNotices, ...problems.read } } },
    async (request, reply) => ({ unread: await app.inbox.unread(await getPerson(edge, request, reply)) }),
  );

  server.post(
    '/notices/read',
    { schema: { tags, body: noticesRead, response: { 200: nothing, ...problems.write } } },
    async (request, reply) => {
      await app.inbox.markRead(await getPerson(edge, request, reply), request.body);
      return {};
    },
  );
}

function shown({ id, kind, data, at, read }: NoticeRow, names: NoticeNames): NoticeShape {
  const topic = NOTICE_TOPICS.find((one) => one === kind.split('-')[0]);
  if (!topic) throw new Error(`a notice of a kind that has no topic: ${kind}`);
  return { id, kind, topic, text: saidNotice(kind, data, names), at, read, place: placeOf(kind, data) };
}
