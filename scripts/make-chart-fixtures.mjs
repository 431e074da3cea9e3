// Writes src/charts/fixtures/charts.json word for word from the transcription of the department's seven charts.
// Run: node scripts/node24.mjs scripts/make-chart-fixtures.mjs PATH/TO/powers.json
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = process.argv[2];
if (!source) {
  console.error('缺少参数：powers.json 的路径。 / Missing argument: path of powers.json.');
  process.exit(1);
}
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const levels = { 高: 'high', 中: 'medium', 低: 'low' };
const { agency, powers } = JSON.parse(readFileSync(source, 'utf8'));
const texts = (items) => items.map(({ id, text }) => ({ id, text }));

const charts = powers.map((power) => ({
  key: power.key,
  chart: {
    agency,
    title: power.title,
    ...(power.power ? { subtitle: power.power } : {}),
    code: '',
    version: '',
    validFrom: '',
    phones: { supervision: '', service: '' },
    stages: power.stages.map((stage) => ({
      key: stage.key,
      name: stage.name,
      level: stage.level === null ? null : levels[stage.level],
      risks: texts(stage.risks),
      measures: texts(stage.measures),
      answersFor: stage.responsible,
    })),
  },
}));
writeFileSync(join(root, 'src/charts/fixtures/charts.json'), `${JSON.stringify(charts, null, 2)}\n`);
console.log(`${charts.length} charts, ${charts.flatMap((c) => c.chart.stages).length} stages`);
