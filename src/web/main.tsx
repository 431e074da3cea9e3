import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import * as enUS from 'antd/es/locale/en_US.js';
import type { Locale } from 'antd/es/locale/index.js';
import * as zhCN from 'antd/es/locale/zh_CN.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords, useWords } from './i18n.ts';
import { queryClient } from './queries.ts';
import { router } from './router.tsx';
import { useTheme } from './theme.ts';

/** The server puts a fresh nonce into the page; without it no style that antd makes at run time is let through. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? '';

function App() {
  const { language } = useWords();
  return (
    <ConfigProvider
      csp={{ nonce }}
      theme={useTheme()}
      locale={localeIn(language === 'en' ? enUS : zhCN)}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}

/** antd ships ES modules under types that say CommonJS: what TypeScript calls the module is, in the bundle, one level up. */
const localeIn = (module: { readonly default: unknown }): Locale => module.default as Locale;

await startWords();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
