import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Step } from '../scenarios/format.ts';
import { openAct, pdf, submit, told, toTab } from './staff.ts';

/**
 * Plays a run of `scenarios/` in the staff app, each step by the person whose it is: through the same forms, one field after the
 * other, as they stand on the page. Where a field is not there or takes no such value, that is a fault of the page.
 */

type Value = unknown;
type Rows = readonly { readonly [name: string]: Value }[];
/** What the page is asked about the case, by whoever is signed in. */
type Named = { readonly key: string; readonly name: string };
type Detail = {
  readonly spotCheck: { readonly drawn: boolean } | null;
  readonly materials: readonly Named[];
  readonly review: {
    readonly items: readonly (Named & {
      readonly subject: string;
      readonly asks: string;
      readonly evidence: readonly Named[];
    })[];
  };
};
type Listed = {
  readonly act: string;
  readonly name: { readonly zh: string };
  readonly open: boolean;
  readonly prefill: { readonly [field: string]: Value };
};

/** Files are as long as the longest page that a run cites. */
const PAGES = 40;

export class Walker {
  readonly page: Page;
  readonly #address: string;
  #caseId = 0;
  #who = '';

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  get caseId(): number {
    return this.#caseId;
  }
  /** The case that the next steps are about, where it was opened otherwise. */
  set caseId(id: number) {
    this.#caseId = id;
  }

  /** One step, up to the page's word that it is done, or that it waits for signatures. */
  async play(step: Step, power: string): Promise<void> {
    await this.arrive(step);
    if (step.act === 'wait' || (step.ifDrawn && !(await this.#isDrawn()))) return;
    if (step.act === 'start') return this.#start(step, power);
    if (step.act === 'sign') return this.#sign();
    const { name } = await this.look(step.act);
    await submit(await this.fill(step), name);
    await told(this.page, new RegExp(`^已(办理|提出)：${name}。`));
  }

  /** Where the steps of this case are done. */
  get address(): string {
    return `${this.#address}/app/cases/${this.#caseId}?tab=handling`;
  }

  /** What the act is called, and whether this person may do it now. */
  async look(act: string): Promise<{ readonly name: string; readonly open: boolean }> {
    const { name, open } = await this.#listed(act);
    return { name: name.zh, open };
  }

  /** The step's form as the person fills it, not yet sent. */
  async fill({ act, input = {} }: Step): Promise<Locator> {
    await this.page.goto(this.address);
    if (act === 'record-findings') return this.#findings(input.findings as Rows);
    const { name, prefill } = await this.#listed(act);
    const form = await openAct(this.page, name.zh);
    // What was typed before and refused comes back by itself: this is another try.
    const anew = form.getByRole('button', { name: '清空重填' });
    if (await anew.isVisible()) await anew.click();
    for (const [field, value] of Object.entries(input))
      await this.#field(form, `${act}-${field}`, value, prefill[field]);
    return form;
  }

  /** The clock of the demonstration is moved, and the person takes the chair. */
  async arrive({ at, by = '' }: Step): Promise<void> {
    if (by !== '' && by !== this.#who) {
      await this.#post('/demo/switch', { person: by });
      this.#who = by;
    }
    if (at !== undefined)
      await this.#post('/demo/clock', { to: `${at.replace(' ', 'T')}${at.length === 16 ? ':00' : ''}+08:00` });
  }

  async #post(path: string, data: object): Promise<void> {
    const answer = await this.page.request.post(`${this.#address}/api${path}`, { data });
    assert.ok(answer.ok(), `${path} ${JSON.stringify(data)}: ${await answer.text()}`);
  }

  async #isDrawn(): Promise<boolean> {
    const { spotCheck } = await this.#ask<Detail>(`/cases/${this.#caseId}`);
    return spotCheck?.drawn ?? false;
  }

  async #ask<T>(path: string): Promise<T> {
    const answer = await this.page.request.get(`${this.#address}/api${path}`);
    assert.ok(answer.ok(), `${path}: ${answer.status()}`);
    return (await answer.json()) as T;
  }

  async #listed(act: string): Promise<Listed> {
    const { rows } = await this.#ask<{ rows: readonly Listed[] }>(`/cases/${this.#caseId}/acts`);
    const found = rows.find((one) => one.act === act);
    assert.ok(found, `${act} is not among the acts of ${this.#who}`);
    return found;
  }

  /** 收件登记: a power, whom it is about, what is applied for, the papers. */
  async #start({ input = {} }: Step, power: string): Promise<void> {
    const { page } = this;
    await page.goto(`${this.#address}/app/counter?power=${power}`);
    const form = page.locator('form.panel');
    await form.waitFor();
    const { materials = [], fields = {}, ...rest } = input as { materials?: Rows; fields?: { [key: string]: Value } };
    for (const [name, value] of Object.entries(rest)) await this.#field(form, name, value, undefined);
    for (const [name, value] of Object.entries(fields)) await this.#field(form, `field-${name}`, value, undefined);
    const start = await this.#ask<{ materials: readonly Named[] }>(`/powers/${power}/start`);
    await this.#papers(form, materials, start.materials);
    await form.getByRole('button', { name: '登记收件', exact: true }).click();
    await page.waitForURL(/\/cases\/\d+/);
    this.#caseId = Number(/\/cases\/(\d+)/.exec(page.url())?.[1]);
  }

  async #sign(): Promise<void> {
    await this.page.goto(`${this.#address}/app/cases/${this.#caseId}`);
    const button = this.page.getByRole('button', { name: /^我签名：/ }).first();
    const name = (await button.innerText()).replace(/^我签名：/, '');
    await button.click();
    await told(this.page, new RegExp(`^已(办理|提出)：${name}。`));
  }

  /** A control by its place in the form; what is typed, chosen or ticked depends on what stands there. */
  async #field(form: Locator, id: string, value: Value, prefill: Value): Promise<void> {
    if (value === undefined || value === '' || (typeof value === 'string' && value.startsWith('$prefill:'))) return;
    const place = form.locator(`[id="${id}"]`).first();
    if (Array.isArray(value) && value.length === 0) return;
    if (isGroup(value)) {
      for (const [name, one] of Object.entries(value)) await this.#field(form, `${id}-${name}`, one, undefined);
      return;
    }
    await place.waitFor({ state: 'attached', timeout: 5000 }).catch(() => assert.fail(`${id}: no such field`));
    const kind = await place.evaluate((element) => {
      const { tagName, className } = element;
      return tagName === 'FIELDSET' ? className : tagName === 'INPUT' ? (element as HTMLInputElement).type : tagName;
    });
    if (kind === 'materials-in') {
      const { materials } = await this.#ask<Detail>(`/cases/${this.#caseId}`);
      return this.#papers(form, value as Rows, materials);
    }
    if (kind === 'row-set') return this.#rows(form, id, value as Rows, (prefill ?? []) as Rows);
    if (kind === 'radio') {
      const wanted = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
      return form.locator(`input[name="${id}"][value="${wanted}"]`).check();
    }
    if (kind === 'checkbox') return this.#ticks(place, (value as readonly Value[]).map(String));
    if (kind === 'file') {
      for (const one of Array.isArray(value) ? value : [value])
        await this.#upload(form.locator(`input[id="${id}"]`), one);
      return;
    }
    if (Array.isArray(value)) return this.#lines(place, value.map(String));
    if (kind === 'SELECT') {
      await place.selectOption(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
      return;
    }
    await place.fill(await this.#typed(place, kind, value));
  }

  async #typed(place: Locator, kind: string, value: Value): Promise<string> {
    if (kind === 'datetime-local') return shanghai(String(value));
    // Money is told in fen and typed in yuan.
    const isMoney = (await place.getAttribute('inputmode')) === 'decimal';
    return isMoney && typeof value === 'number' ? (value / 100).toFixed(2) : String(value);
  }

  /** Exactly these of a list of boxes. */
  async #ticks(first: Locator, wanted: readonly string[]): Promise<void> {
    const group = first.locator('xpath=ancestor::fieldset[1]');
    for (const box of await group.locator('input[type=checkbox]').all())
      await box.setChecked(wanted.includes((await box.getAttribute('value')) ?? ''));
  }

  async #lines(first: Locator, texts: readonly string[]): Promise<void> {
    const list = first.locator('xpath=ancestor::div[contains(@class,"texts")][1]');
    for (const [i, text] of texts.entries()) {
      if ((await list.locator('input').count()) <= i) await list.getByRole('button', { name: '增加一项' }).click();
      await list.locator('input').nth(i).fill(text);
    }
  }

  /** Rows that stand there already are told apart by what they are about. */
  async #rows(form: Locator, id: string, rows: Rows, prefill: Rows): Promise<void> {
    const set = form.locator(`fieldset[id="${id}"]`);
    const items = set.locator(':scope > fieldset.row-item');
    const subject = ['material', 'matter'].find((name) => prefill[0]?.[name] !== undefined);
    const isFixed = (await set.locator(':scope > button').count()) === 0;
    if (!isFixed) {
      while ((await items.count()) > rows.length) await items.last().locator(':scope > button').click();
      while ((await items.count()) < rows.length) await set.locator(':scope > button').click();
    }
    for (const [at, row] of rows.entries()) {
      const i = isFixed && subject ? prefill.findIndex((one) => one[subject] === row[subject]) : at;
      assert.ok(i >= 0, `${id}: no row about ${JSON.stringify(row)}`);
      for (const [name, value] of Object.entries(row)) {
        // A paper brings its name along.
        if ((isFixed && name === subject) || (name === 'name' && 'hash' in row && !('kind' in row))) continue;
        await this.#field(form, `${id}-${i}-${name}`, value, undefined);
      }
    }
  }

  async #papers(form: Locator, papers: Rows, asked: readonly Named[]): Promise<void> {
    for (const { material, hash, pages } of papers) {
      const name = asked.find(({ key }) => key === material)?.name ?? '';
      await this.#upload(form.getByLabel(`上传${name}`, { exact: true }), hash);
      const number = form.getByLabel(`${name}的页数`, { exact: true });
      await number.waitFor();
      if (pages !== undefined) await number.fill(String(pages));
    }
  }

  /** One file for each name of the run; the page says when it has arrived. */
  async #upload(input: Locator, value: Value): Promise<void> {
    const name = String(value)
      .replace(/^\$file:/, '')
      .replaceAll('/', '-');
    const file = name.endsWith('.wav') ? recording(name) : pdf(name, PAGES);
    const arrived = this.page.waitForResponse((answer) => answer.url().endsWith('/api/attachments'));
    await input.setInputFiles(file);
    assert.ok((await arrived).ok(), `${name} was not taken`);
    await this.page.getByText(`✔ ${file.name}`).first().waitFor();
  }

  /** 逐项审查: each item with the page that is open beside it. */
  async #findings(findings: Rows): Promise<Locator> {
    const { page } = this;
    const { review } = await this.#ask<Detail>(`/cases/${this.#caseId}`);
    await toTab(page, '材料与审查');
    const form = page.getByRole('form', { name: '记录审查情况' });
    await form.waitFor();
    for (const finding of findings) {
      const { item: key, subject = '', answer, notApplicable, note = '', evidence = [] } = finding;
      const i = review.items.findIndex((one) => one.key === key && one.subject === subject);
      const item = review.items[i];
      assert.ok(item, `no item ${key} ${subject}`);
      const place = form.locator('.finding').nth(i);
      if (notApplicable === true) await place.getByRole('checkbox').check();
      else if (answer !== undefined) {
        const radios = place.locator(`input[name="finding-${key}-${subject}"]`);
        if (typeof answer === 'boolean') await radios.nth(answer ? 0 : 1).check();
        else if ((await radios.count()) > 0)
          await place.getByRole('radio', { name: String(answer), exact: true }).check();
        else await place.locator(`[id="finding-${key}-${subject}"]`).fill(String(answer));
      }
      for (const cited of evidence as Rows) {
        const paper = item.evidence.find((one) => one.key === cited.material)?.name ?? '';
        // What an earlier finding rested on stands there still.
        if (
          (await place
            .locator('.cite')
            .filter({ hasText: `${paper}第 ${cited.page} 页` })
            .count()) > 0
        )
          continue;
        const open = place.getByRole('button', { name: `打开${paper}` });
        if (await open.isVisible()) await open.click();
        await page.locator('.viewer input[type=number]').fill(String(cited.page));
        await place.getByRole('button', { name: `引用正在看的${paper}第 ${cited.page} 页` }).click();
      }
      if (note !== '') await place.getByLabel(`${item.name}：说明`).fill(String(note));
    }
    return form;
  }
}

const isGroup = (value: Value): value is { readonly [name: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** `2026-10-09 09:00`, or with its offset, as a field for a moment takes it. */
function shanghai(text: string): string {
  if (!/[+Z]/.test(text.slice(10))) return text.replace(' ', 'T').slice(0, 16);
  return new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(0, 16);
}

const recording = (name: string) => ({
  name,
  mimeType: 'audio/wav',
  buffer: Buffer.from(`RIFF    WAVE${name}`, 'utf8'),
});
