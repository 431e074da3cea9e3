/** 分 as 元, exactly: 123456 → `1,234.56`. */
export function yuanOf(fen: number): string {
  const whole = Math.trunc(fen / 100)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}
