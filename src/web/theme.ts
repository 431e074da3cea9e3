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

const wantsDark = matchMedia('(prefers-color-scheme: dark)');
const wantsStill = matchMedia('(prefers-reduced-motion: reduce)');

export function useTheme(): ThemeConfig {
  const isDark = useMatch(wantsDark);
  return useMatch(wantsStill) ? (isDark ? stillDark : stillLight) : isDark ? dark : light;
}

const useMatch = (query: MediaQueryList): boolean =>
  useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
