/** What somebody types for an amount, in 元 with at most two decimals, as whole 分; undefined where it is no such amount. */
export function fenOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,，¥￥元]/g, '');
  const [, yuan, decimals = ''] = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(plain) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(decimals.padEnd(2, '0'));
}

/** 分 as it is typed: 123456 → `1234.56`, 120000 → `1200`. */
export function typedYuan(fen: number): string {
  const cents = fen % 100;
  return `${Math.trunc(fen / 100)}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
}

/** 分 as 元, exactly: 123456 → `1,234.56`. */
export function yuanOf(fen: number): string {
  const whole = Math.trunc(fen / 100)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}
