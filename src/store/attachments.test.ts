import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hash } from '#kernel/ids.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { type AttachmentFault, AttachmentRefused, Attachments, MAX_ATTACHMENT_BYTES } from './attachments.ts';
import { DOCX, XLSX } from './media-type.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const text = Buffer.from('申请材料\n');

/** A zip of empty stored files with these names. */
function zip(...names: readonly string[]): Buffer {
  const entry = (signature: number, name: string, size: number, nameLengthAt: number) => {
    const head = Buffer.alloc(size);
    head.writeUInt32LE(signature);
    head.writeUInt16LE(Buffer.byteLength(name), nameLengthAt);
    return Buffer.concat([head, Buffer.from(name)]);
  };
  const files = Buffer.concat(names.map((name) => entry(0x04034b50, name, 30, 26)));
  const directory = Buffer.concat(names.map((name) => entry(0x02014b50, name, 46, 28)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(files.length, 16);
  return Buffer.concat([files, directory, end]);
}

describe('attachments', () => {
  let test: TestDatabase;
  let folder: string;
  let store: Attachments;
  before(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'hengjian-files-'));
    store = new Attachments(test.db, folder);
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });

  const taken: [string, Buffer, string][] = [
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['a PNG', png, 'image/png'],
    ['a JPEG', Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    ['a WAVE recording', Buffer.from('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
    ['an MP3 with a tag', Buffer.from('ID3\x04\0'), 'audio/mpeg'],
    ['an MP3 without one', Buffer.from('fffb9064', 'hex'), 'audio/mpeg'],
    ['an MP4', Buffer.from('\0\0\0\x18ftypisom'), 'video/mp4'],
    ['Chinese text', text, 'text/plain; charset=utf-8'],
    ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), DOCX],
    ['an Excel file', zip('[Content_Types].xml', 'xl/workbook.xml'), XLSX],
    ['exactly 20 MB', Buffer.alloc(MAX_ATTACHMENT_BYTES, 'a'), 'text/plain'],
  ];
  for (const [name, bytes, declared] of taken) {
    it(`takes ${name} and gives back the same bytes`, async () => {
      const put = await store.put(bytes, declared);
      assert.equal(put.hash, createHash('sha256').update(bytes).digest('hex'));
      assert.deepEqual(await store.find(put.hash), put);
      assert.ok(bytes.equals(await store.get(put.hash)));
    });
  }

  const refused: [string, Buffer, string, AttachmentFault][] = [
    ['an empty file', Buffer.alloc(0), 'text/plain', 'empty'],
    ['one byte more than 20 MB', Buffer.alloc(MAX_ATTACHMENT_BYTES + 1, 'a'), 'text/plain', 'too-large'],
    ['a PNG that says it is a PDF', png, 'application/pdf', 'type-mismatch'],
    [
      'a Word file that says it is an Excel file',
      zip('[Content_Types].xml', 'word/document.xml'),
      XLSX,
      'type-mismatch',
    ],
    ['an ELF program', readFileSync('/proc/self/exe').subarray(0, 4096), 'application/pdf', 'type-not-allowed'],
    ['a Windows program', Buffer.from('MZ\u0000\u0003'), 'text/plain', 'type-not-allowed'],
    ['a shell script', Buffer.from('#!/bin/sh\n'), 'text/plain', 'type-not-allowed'],
    ['a page', Buffer.from('\ufeff <script>alert(1)</script>'), 'text/plain', 'type-not-allowed'],
    ['text that is not UTF-8', Buffer.from('c9ea', 'hex'), 'text/plain', 'type-not-allowed'],
    ['an archive of something else', zip('a.txt'), DOCX, 'type-not-allowed'],
    [
      'a Word file with macros',
      zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      DOCX,
      'type-not-allowed',
    ],
    ['half a Word file', zip('[Content_Types].xml', 'word/document.xml').subarray(0, 80), DOCX, 'type-not-allowed'],
  ];
  for (const [name, bytes, declared, fault] of refused) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(
        store.put(bytes, declared),
        (error) => error instanceof AttachmentRefused && error.fault === fault,
      );
    });
  }

  it('takes a stream, keeps the same bytes once, leaves no half files', async () => {
    async function* stream() {
      yield text.subarray(0, 3);
      yield text.subarray(3);
    }
    const [first, second] = await Promise.all([store.put(stream(), 'text/plain'), store.put(text, 'text/plain')]);
    assert.deepEqual(first, second);
    assert.deepEqual(readdirSync(join(folder, first.hash.slice(0, 2))), [first.hash.slice(2)]);
  });

  it('notices a file that was altered on disk, and a name that is no hash', async () => {
    const { hash } = await store.put(Buffer.from('原文'), 'text/plain');
    writeFileSync(join(folder, hash.slice(0, 2), hash.slice(2)), '改文');
    await assert.rejects(store.get(hash), /was altered/);
    await assert.rejects(store.get('../../etc/passwd' as Hash), /not the name/);
  });
});
