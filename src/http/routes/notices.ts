import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NoticeRow } from '#app/inbox.ts';
import {
  mailAddress,
  mailCode,
  mailSetting,
  mailTopics,
  type NoticeShape,
  noticePage,
  noticeQuery,
  noticesRead,
  unreadNotices,
} from '#contract/notice-shapes.ts';
import { NOTICE_TOPICS } from '#contract/notice-topics.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type NoticeNames, placeOf, saidNotice } from '#views/notices.ts';
import { type Edge, getPerson, problems, type Server } from '../edge.ts';
import { HttpProblem } from '../problems.ts';
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

/** 邮件提醒: where one is reminded, and of what. Each sees and changes his own alone. */
export function mailRoutes(server: Server, edge: Edge): void {
  const { app } = edge;
  const tags = ['notices'];
  const settingOf = async (person: PersonId) => {
    const { topics, ...rest } = await app.mail.setting(person);
    return {
      available: app.mail.available,
      ...rest,
      topics: NOTICE_TOPICS.filter((topic) => topics.includes(topic)),
    };
  };
  const mine = async (request: FastifyRequest, reply: FastifyReply) => {
    const person = await getPerson(edge, request, reply);
    if (!app.mail.available) throw new HttpProblem(404, 'NO_MAIL');
    return person;
  };

  server.get(
    '/notices/mail',
    { schema: { tags, response: { 200: mailSetting, ...problems.read } } },
    async (request, reply) => settingOf(await getPerson(edge, request, reply)),
  );

  server.put(
    '/notices/mail/topics',
    { schema: { tags, body: mailTopics, response: { 200: mailSetting, ...problems.write } } },
    async (request, reply) => {
      const person = await mine(request, reply);
      await app.mail.choose(person, request.body.topics);
      return settingOf(person);
    },
  );

  server.post(
    '/notices/mail/address',
    { schema: { tags, body: mailAddress, response: { 200: mailSetting, ...problems.write } } },
    async (request, reply) => {
      const person = await mine(request, reply);
      await app.mail.ask(person, request.body.address);
      return settingOf(person);
    },
  );

  server.post(
    '/notices/mail/code',
    { schema: { tags, body: mailCode, response: { 200: mailSetting, ...problems.write } } },
    async (request, reply) => {
      const person = await mine(request, reply);
      await app.mail.confirm(person, request.body.code);
      return settingOf(person);
    },
  );

  server.delete(
    '/notices/mail/address',
    { schema: { tags, response: { 200: mailSetting, ...problems.write } } },
    async (request, reply) => {
      const person = await mine(request, reply);
      await app.mail.forget(person);
      return settingOf(person);
    },
  );
}

function shown({ id, kind, data, at, read }: NoticeRow, names: NoticeNames): NoticeShape {
  const topic = NOTICE_TOPICS.find((one) => one === kind.split('-')[0]);
  if (!topic) throw new Error(`a notice of a kind that has no topic: ${kind}`);
  return { id, kind, topic, text: saidNotice(kind, data, names), at, read, place: placeOf(kind, data) };
}
