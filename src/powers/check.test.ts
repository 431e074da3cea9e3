import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filingYaml, problemsIn } from '#testing/case.ts';

/** The filing definition with one thing changed. */
const changed = (from: string | RegExp, to: string): string => {
  const text = filingYaml.replace(from, to);
  assert.notEqual(text, filingYaml, `nothing to change: ${from}`);
  return text;
};

describe('what a schema cannot see', () => {
  it('the definition as delivered is taken', () => assert.deepEqual(problemsIn(filingYaml), []));

  for (const { title, yaml, says } of [
    {
      title: 'an act that the program lacks',
      yaml: changed('act: issue-slip,', 'act: issue-slips,'),
      says: /No act "issue-slips"/,
    },
    {
      title: 'a post that nobody knows',
      yaml: changed('act: issue-slip, by: [clerk]', 'act: issue-slip, by: [clark]'),
      says: /No post "clark"/,
    },
    {
      title: 'a post of its own that every department has',
      yaml: changed('prefix: BA', 'prefix: BA\nposts: [{ key: clerk, name: 收件员 }]'),
      says: /"clerk" is a post that every department has/,
    },
    {
      title: 'an outcome without a way out',
      yaml: changed('          denied: { stage: deliver, exit: forward }\n', ''),
      says: /Outcome "denied" of "decide" leads nowhere/,
    },
    {
      title: 'an outcome that the act does not have',
      yaml: changed('to: { issued: stay } }', 'to: { issued: stay, lost: stay } }'),
      says: /has no outcome "lost"/,
    },
    {
      title: 'a place that no fact fills',
      yaml: changed('{receivedOn}', '{receivedAt}'),
      says: /Nothing fills the place "\{receivedAt\}"/,
    },
    {
      title: 'a place of a field that the application lacks',
      yaml: changed('{field.plan-name}', '{field.plan-title}'),
      says: /Nothing fills the place "\{field.plan-title\}"/,
    },
    {
      title: 'a place that is miswritten',
      yaml: changed('{receivedOn}', '{received On}'),
      says: /A brace stands alone, or a place is miswritten/,
    },
    {
      title: 'a title that differs by case',
      yaml: changed('      生产安全事故应急预案备案登记表\n', '      {applicant}备案登记表\n'),
      says: /The first line of a document is its title/,
    },
    {
      title: 'a document that cites an article which the law does not have',
      yaml: changed('《生产安全事故应急条例》第七条', '《生产安全事故应急条例》第七十条'),
      says: /no 第70条 in the catalogue/,
    },
    {
      title: 'a document that cites an article known from memory alone',
      yaml: changed('《生产安全事故应急条例》第七条', '《生产安全事故应急预案管理办法》第三十五条'),
      says: /from memory alone/,
    },
    {
      title: 'a document that no agency signs',
      yaml: changed('      {agency}\n', ''),
      says: /A line "\{agency\}" closes a document/,
    },
    {
      title: 'a document without its day',
      yaml: changed('      {agency}\n      {decidedOn}\n', '      {agency}\n'),
      says: /A line "\{decidedOn\}" closes a document/,
    },
    {
      title: 'an act after the end that would move the case',
      yaml: changed(
        'to: { withdrawn: { stage: close, exit: out } } }',
        'to: { withdrawn: { stage: close, exit: out } }, afterEnd: true }',
      ),
      says: /possible after the end stands under anytime and stays: "withdraw"/,
    },
    {
      title: 'an act of a stage that is to be possible after the end',
      yaml: changed(
        'act: issue-slip, by: [clerk], to: { issued: stay } }',
        'act: issue-slip, by: [clerk], to: { issued: stay }, afterEnd: true }',
      ),
      says: /possible after the end stands under anytime/,
    },
    {
      title: 'a stage that is not there',
      yaml: changed('to: { accepted: { stage: review,', 'to: { accepted: { stage: revue,'),
      says: /No stage "revue"/,
    },
    { title: 'two stages of one name', yaml: changed('- key: supervise', '- key: deliver'), says: /share a key/ },
    {
      title: 'a product that nobody can make',
      yaml: changed('products: [acceptance]', 'products: [applause]'),
      says: /No product "applause"/,
    },
    {
      title: 'a start that is not in its stage',
      yaml: changed('start: { stage: apply, act: submit }', 'start: { stage: accept, act: submit }'),
      says: /has no act "submit"/,
    },
    {
      title: 'a control that the program lacks',
      yaml: changed('control: acceptance-slip', 'control: acceptance-slips'),
      says: /No control "acceptance-slips"/,
    },
    { title: 'a parameter that makes a control idle', yaml: changed('seconds: 40', 'seconds: 0'), says: /Parameter/ },
    {
      title: 'a parameter that a control does not have',
      yaml: changed('seconds: 40', 'minutes: 40'),
      says: /Parameter|unrecognized/i,
    },
    {
      title: 'a control hung on a measure that means something else',
      yaml: changed('means: [acceptance-slip]', 'means: [education]'),
      says: /serves none of this measure's meanings/,
    },
    {
      title: 'a paper of the opening that no material is',
      yaml: changed(
        'act: submit, by: [clerk, applicant], to:',
        'act: submit, by: [clerk, applicant], with: { papers: [forms] }, to:',
      ),
      says: /"forms", named in papers/,
    },
    {
      title: 'a measure both bound and structural',
      yaml: changed('means: [acceptance-slip]', 'means: [acceptance-slip]\n        structural: trace'),
      says: /bound or structural, not both/,
    },
    {
      title: 'a paper measure without a better wording',
      yaml: changed('        bindings:\n          - { control: acceptance-slip }\n', ''),
      says: /paper measure needs a proposed/,
    },
    {
      title: 'a risk answered by a control that the measure does not bind',
      yaml: changed(
        'by: one-time-notice, how: blocked, source: chart, measure: filing.accept.m2',
        'by: one-time-notice, how: blocked, source: chart, measure: filing.accept.m1',
      ),
      says: /does not bind "one-time-notice"/,
    },
    {
      title: 'a risk answered by an article that binds nothing',
      yaml: changed(
        'by: jurisdiction, how: blocked, source: statute, article: { law: hazardous-chemicals-regulation, article: 第70条 }',
        'by: jurisdiction, how: blocked, source: statute, article: { law: archives, article: 第14条 }',
      ),
      says: /No statutory binding of "jurisdiction"/,
    },
    {
      title: 'a law that is not in the catalogue',
      yaml: changed('article: { law: archives, article: 第14条 }', 'article: { law: archive-law, article: 第14条 }'),
      says: /Citation/,
    },
    {
      title: 'an article that the law does not have',
      yaml: changed('article: { law: archives, article: 第14条 }', 'article: { law: archives, article: 第999条 }'),
      says: /Citation/,
    },
    {
      title: 'a statute for a stage that is not there',
      yaml: changed('    stages: [close]\n', '    stages: [closing]\n'),
      says: /No stage "closing"/,
    },
    {
      title: 'evidence from a material that nobody hands in',
      yaml: changed('evidence: [resources]', 'evidence: [resource]'),
      says: /No material "resource"/,
    },
    {
      title: 'a rule about a field that nobody fills in',
      yaml: changed('notAfter: published-on', 'notAfter: published'),
      says: /No field "published"/,
    },
    {
      title: 'a material that depends on such a field',
      yaml: changed('onlyWhen: { field: unit-kind', 'onlyWhen: { field: unit'),
      says: /No field "unit"/,
    },
    {
      title: 'a stage that nothing leads to',
      yaml: changed('to: { concluded: { stage: close, exit: forward } }', 'to: { concluded: stay }').replace(
        'served: { stage: supervise, exit: forward }',
        'served: { stage: close, exit: forward }',
      ),
      says: /Nothing leads to stage "supervise"/,
    },
    {
      title: 'a stage without a way to the end',
      yaml: changed('to: { closed: { stage: end, exit: forward } }', 'to: { closed: stay }'),
      says: /has no way to the end/,
    },
  ])
    it(title, () => {
      const found = problemsIn(yaml);
      assert.ok(
        found.some((problem) => says.test(problem.en)),
        found.map((problem) => problem.en).join('\n') || 'nothing found',
      );
    });

  it('names path and line', () => {
    const found = problemsIn(changed('act: issue-slip, by: [clerk]', 'act: issue-slip, by: [clark]'))[0];
    const line = filingYaml.split('\n').findIndex((text) => text.includes('act: issue-slip, by')) + 1;
    assert.deepEqual([found?.path, found?.line], ['stages.1.acts.0.by', line]);
  });
});
