import { type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';

const fontFamily = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif';
const shape = {
  borderRadius: 4,
  fontSize: 14,
  controlHeight: 36,
  fontFamily,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.15s',
};

/** Contrast of every pair was measured (WCAG 2.2 AA); change none without measuring again. */
const light: ThemeConfig = {
  token: {
    ...shape,
    colorPrimary: '#0B5FB0',
    colorInfo: '#0B5FB0',
    colorLink: '#0B5FB0',
    colorError: '#B4161B',
    colorSuccess: '#1E6B1E',
    colorWarning: '#AD4E00',
    colorTextBase: '#1A1F29',
    colorTextTertiary: 'rgba(0,0,0,.62)',
    colorTextDescription: 'rgba(0,0,0,.62)',
    colorTextQuaternary: 'rgba(0,0,0,.58)',
    colorTextPlaceholder: 'rgba(0,0,0,.58)',
    colorBorder: '#8C8C8C',
  },
};

const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shape,
    colorPrimary: '#5A9BEA',
    colorInfo: '#6EA8FE',
    colorLink: '#6EA8FE',
    colorError: '#FF8A80',
    colorSuccess: '#7BC67B',
    colorWarning: '#FFB74D',
    colorTextBase: '#E6E8EB',
    colorBgBase: '#141821',
    colorTextLightSolid: '#0B1018',
    colorTextTertiary: 'rgba(230,232,235,.72)',
    colorTextDescription: 'rgba(230,232,235,.72)',
    colorTextQuaternary: 'rgba(230,232,235,.66)',
    colorTextPlaceholder: 'rgba(230,232,235,.66)',
    colorBorder: '#7C8494',
  },
};

/** antd must know that nothing moves: a button that waits for the end of a motion that never comes stays busy for ever. */
const still = (config: ThemeConfig): ThemeConfig => ({ ...config, token: { ...config.token, motion: false } });
const [stillLight, stillDark] = [still(light), still(dark)];

/** As the system says, or one of the two whatever it says. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const STORED = 'hengjian.appearance';
const wantsDark = matchMedia('(prefers-color-scheme: dark)');
const wantsStill = matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();
/** Paper is white. */
let isPrinting = false;

const appearance = (): Appearance => APPEARANCES.find((one) => one === localStorage.getItem(STORED)) ?? 'system';
const isDark = (): boolean =>
  !isPrinting && (appearance() === 'dark' || (appearance() === 'system' && wantsDark.matches));

/** The styles of our own follow `data-theme`, antd's its tokens: both change together. */
function changed(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

export function setAppearance(to: Appearance): void {
  if (to === 'system') localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, to);
  changed();
}

const printing = (on: boolean) => () => {
  isPrinting = on;
  changed();
};
addEventListener('beforeprint', printing(true));
addEventListener('afterprint', printing(false));
wantsDark.addEventListener('change', changed);
wantsStill.addEventListener('change', changed);
// Another tab of the same person.
addEventListener('storage', ({ key }) => key === STORED && changed());
changed();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, appearance);

export function useTheme(): ThemeConfig {
  const inDark = useSyncExternalStore(subscribe, isDark);
  const isStill = useSyncExternalStore(subscribe, () => wantsStill.matches);
  return isStill ? (inDark ? stillDark : stillLight) : inDark ? dark : light;
}
